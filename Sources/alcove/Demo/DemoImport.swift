internal import ClinicalVault
internal import SecretMemory

/// The demo's notes in the form in which `alcove import` takes notes.
enum DemoImport {
    /// One JSON line a note.
    static func lines(_ notes: [DemoNote]) -> PlaintextBuffer {
        let today = CalendarDay.today()
        let buffer = PlaintextBuffer(capacity: 1 << 18)
        for note in notes {
            let day = CalendarDay(number: Int(note.day(whenTodayIs: today.number))) ?? today
            let line: JSON = [
                "patient": .string(note.code), "date": .string(day.iso), "kind": .string(note.kind),
                "themes": .array(note.themes.map(JSON.string)), "title": .string(note.title),
                "text": .string(note.text),
            ]
            line.encode(into: buffer)
            buffer.append(utf8: "\n")
        }
        return buffer
    }
}
