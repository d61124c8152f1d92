/// British and American spellings as one: "behaviour" is looked up as "behavior", "recognised" as "recognized".
///
/// Stemming does not join them. The result is a key for the index, not for a reader; a word that is changed where a
/// dictionary would not (promise, "promize") is changed in the notes and in the query alike, and still found.
enum Spelling {
    /// The American spelling of a folded word.
    static func american(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 2, word.allSatisfy({ $0 &- 0x61 < 26 || $0 == UInt8(ascii: "'") }) else { return word }
        if word.elementsEqual("mum".utf8) || word.elementsEqual("mums".utf8) { return Array("mom".utf8) + word[3...] }
        for (british, american) in beginnings where word.starts(with: british.utf8) {
            return Array(american.utf8) + word[british.utf8.count...]
        }
        var word = word
        if word.count > 4 {
            replaceOur(&word)
            replaceDigraph(&word)
            replaceIse(&word)
        }
        return word
    }

    /// "-our-" becomes "-or-" behind the roots that have it: "hour" and "journey" stay.
    private static func replaceOur(_ word: inout [UInt8]) {
        guard let place = index(of: "our", in: word), place > 1 else { return }
        let head = word[..<place]
        guard
            ourRoots.contains(where: {
                head.count >= $0.utf8.count && head.suffix($0.utf8.count).elementsEqual($0.utf8)
            })
        else { return }
        word.remove(at: place + 1)
    }

    /// "ae" and "oe" become "e" in the words of medicine.
    private static func replaceDigraph(_ word: inout [UInt8]) {
        guard index(of: "ae", in: word) != nil || index(of: "oe", in: word) != nil else { return }
        for (british, american) in digraphs {
            guard let place = index(of: british, in: word) else { continue }
            word.replaceSubrange(place..<place + british.utf8.count, with: american.utf8)
            return
        }
    }

    /// "-ise", "-ising", "-isation" become "-ize" and so on, and "-lyse" becomes "-lyze", where the letter before does
    /// not speak for a word that is never written with z (supervise, exercise, noise, comprise).
    private static func replaceIse(_ word: inout [UInt8]) {
        for ending in iseEndings where word.count > ending.utf8.count + 2 {
            let place = word.count - ending.utf8.count - 1
            guard word[place] == UInt8(ascii: "s"), word[(place + 1)...].elementsEqual(ending.utf8) else { continue }
            let before = word[place - 1]
            if before == UInt8(ascii: "y") {
                if word[place - 2] == UInt8(ascii: "l") { word[place] = UInt8(ascii: "z") }
            } else if before == UInt8(ascii: "i"), place >= 5 {
                let allowed: Bool
                switch (word[place - 3], word[place - 2]) {
                case (_, UInt8(ascii: "c")):
                    allowed = word[place - 3] == UInt8(ascii: "i") || word[place - 3] == UInt8(ascii: "a")
                case (_, UInt8(ascii: "h")):
                    allowed = word[place - 3] == UInt8(ascii: "p") || word[place - 3] == UInt8(ascii: "t")
                case (UInt8(ascii: "p"), UInt8(ascii: "r")): allowed = false
                case (_, let letter): allowed = !neverBeforeIze.contains(letter)
                }
                if allowed { word[place] = UInt8(ascii: "z") }
            }
            return
        }
    }

    private static func index(of part: String, in word: [UInt8]) -> Int? {
        let part = part.utf8
        guard let first = part.first, word.count >= part.count else { return nil }
        return (0...(word.count - part.count)).first { start in
            word[start] == first && word[start..<start + part.count].elementsEqual(part)
        }
    }

    private static let iseEndings = [
        "ational", "ations", "ation", "ingly", "edly", "able", "ing", "ers", "er", "ed", "es", "e",
    ]
    private static let neverBeforeIze = Array("aouvwp".utf8)

    private static let ourRoots = [
        "behavi", "col", "fav", "flav", "harb", "hon", "hum", "lab", "neighb", "rum", "sav", "vig", "od", "tum",
        "demean", "cand", "ferv", "endeav", "ranc", "val", "vap", "splend", "parl", "clam", "ard", "arm",
    ]

    private static let digraphs = [
        ("paed", "ped"), ("haem", "hem"), ("naem", "nem"), ("kaem", "kem"), ("gynaec", "gynec"), ("anaesth", "anesth"),
        ("aetiol", "etiol"), ("faec", "fec"), ("caesar", "cesar"), ("oestr", "estr"), ("oesoph", "esoph"),
        ("rrhoea", "rrhea"), ("pnoea", "pnea"), ("foet", "fet"), ("manoeuv", "maneuv"),
    ]

    private static let beginnings = [
        ("practis", "practic"), ("defence", "defense"), ("offence", "offense"), ("pretence", "pretense"),
        ("licenc", "licens"), ("counsellor", "counselor"), ("centre", "center"), ("theatre", "theater"),
        ("programme", "program"), ("judgement", "judgment"), ("ageing", "aging"), ("sceptic", "skeptic"),
        ("skilful", "skillful"), ("wilful", "willful"), ("smoulder", "smolder"), ("mould", "mold"), ("grey", "gray"),
        ("pyjama", "pajama"), ("mum's", "mom's"),
        ("mummy", "mommy"), ("mummies", "mommies"),
    ]
}
