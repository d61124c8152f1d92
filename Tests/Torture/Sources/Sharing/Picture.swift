internal import Foundation
internal import MemoryScan
internal import PaperTerminal
internal import TortureKit

extension Window {
    /// What stands there by now.
    var picture: PaperTerminal {
        var paper = PaperTerminal(rows: 24, columns: 80)
        paper.read(bytes)
        return paper
    }

    /// Waits until one of the texts stands there.
    func wait(forAny texts: [String]) throws {
        let end = Date.now.addingTimeInterval(20)
        while true {
            let text = picture.text
            if texts.contains(where: text.contains) { return }
            guard Date.now < end else { throw TortureError("not \(texts[0]), but \(text.debugDescription)") }
            Thread.sleep(forTimeInterval: 0.005)
        }
    }

    /// Waits until none of the words is shown.
    ///
    /// - Returns: when that was; nil where it was not until the end.
    func isCleared(of words: [Canary], by end: UInt64) throws -> UInt64? {
        var paper = PaperTerminal(rows: 24, columns: 80)
        var count = 0
        while true {
            let (now, bytes) = (bootTime(), bytes)
            paper.read(Array(bytes[count...]))
            count = bytes.count
            if !paper.shows(any: words) { return now }
            guard now < end else { return nil }
            Thread.sleep(forTimeInterval: 0.002)
        }
    }
}

extension PaperTerminal {
    /// Whether one of the words, or a half of it, stands there, broken at the edge or not.
    func shows(any words: [Canary]) -> Bool {
        let text = text.filter { !$0.isWhitespace }
        return words.contains { word in
            let letters = word.text
            return [letters.prefix(letters.count / 2), letters.suffix(letters.count / 2)].contains { text.contains($0) }
        }
    }
}
