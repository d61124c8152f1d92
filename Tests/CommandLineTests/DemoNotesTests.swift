import NoteIndex
import Testing

@testable import alcove

@Suite struct DemoNotesTests {
    let notes = DemoNotes.all()
    let week: Range<Int32> = 20_000..<20_007

    @Test func `there are at least 240 notes of at least eight patients over two years`() {
        #expect(notes.count >= 240)
        #expect(Set(notes.map(\.code)).count >= 8)
        let today: Int32 = 20_003
        let days = notes.map { $0.day(whenTodayIs: today) }
        #expect(days.max() == today)
        #expect((700...740).contains(today - (days.min() ?? today)))
    }

    @Test func `each chart has a patient, and each opening line became a note`() {
        var openings = 0
        for source in DemoNotes.sources {
            openings += source.split(separator: "\n").count { $0.hasPrefix("@") }
        }
        #expect(openings == notes.count)
        for patient in Dictionary(grouping: notes, by: \.code).values {
            #expect(Set(patient.map(\.name)).count == 1)
            #expect(patient.allSatisfy { (1930...2015).contains($0.born) })
        }
    }

    @Test func `every kind is one that add knows, and all nine occur`() {
        let kinds: Set = [
            "progress", "process", "intake", "plan", "contact", "missed", "consult", "letter", "summary",
        ]
        #expect(Set(notes.map(\.kind)) == kinds)
    }

    @Test func `every marked theme is in the vocabulary, and about a third of the notes have one`() {
        for note in notes {
            for theme in note.themes {
                #expect(ThemeVocabulary.builtIn.theme(id: theme) != nil, "\(theme)")
            }
        }
        let marked = notes.count { !$0.themes.isEmpty }
        #expect((notes.count / 4...notes.count / 2).contains(marked))
    }

    @Test func `no note is shorter than forty words or longer than 125`() {
        for note in notes {
            let words = note.text.split { $0 == " " || $0 == "\n" }.count
            #expect((40...125).contains(words), "\(note.code), \(note.workingDaysAgo) days ago")
        }
    }

    @Test func `no sentence of more than five words occurs twice`() {
        var seen: Set<String> = []
        for note in notes {
            for sentence in sentences(of: note.text) {
                let words = sentence.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "-") }
                guard words.count > 5 else { continue }
                #expect(seen.insert(words.joined(separator: " ").lowercased()).inserted, "\(sentence)")
            }
        }
    }

    @Test func `no note falls on a weekend or after today, whatever day it is`() {
        for today in week {
            for note in notes {
                let day = note.day(whenTodayIs: today)
                #expect(day <= today)
                // Day 0 was a Thursday; 5 and 6 are Saturday and Sunday.
                #expect((day + 3) % 7 < 5)
            }
        }
    }

    @Test func `each patient's notes stand in the order of their days`() {
        for today in week {
            for patient in Dictionary(grouping: notes, by: \.code).values {
                let days = patient.map { $0.day(whenTodayIs: today) }
                #expect(days == days.sorted())
            }
        }
    }

    @Test func `K-117 opens up before the break, falls back after it and ends today with the letter`() throws {
        let patient = notes.filter { $0.code == "K-117" }
        let trust = patient.filter { $0.themes.contains("trust-safety") && !$0.isProcessNote }
        let opened = try #require(trust.first { $0.text.contains("Opened up about the hospital") })
        let fellBack = try #require(trust.first { $0.text.contains("Guarded after the break") })
        let between = patient.filter {
            $0.kind == "progress" && $0.workingDaysAgo < opened.workingDaysAgo
                && $0.workingDaysAgo > fellBack.workingDaysAgo
        }
        #expect(between.count == 4)
        let gap = (between.last?.workingDaysAgo ?? 0) - fellBack.workingDaysAgo
        #expect(gap == 20)
        #expect(trust.last?.workingDaysAgo == 0)
        #expect(trust.last?.text.contains("Brought the letter") == true)
    }

    /// Whatever ends at a full stop, a question mark, an exclamation mark, a colon, a semicolon or the end of a line.
    private func sentences(of text: String) -> [Substring] {
        text.split { ".?!:;\n".contains($0) }
    }
}
