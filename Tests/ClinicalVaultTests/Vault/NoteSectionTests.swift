import ClinicalVault
import Testing

/// Under which heading a place in a text stands.
@Suite struct NoteSectionTests {
    @Test(arguments: [
        ("Data:\nSays so^", "Data"), ("Data:\nSays.\n\nPlan:\nA diary^", "Plan"), ("Plan: a diary^", "Plan"),
        ("Says so^", nil), ("Agreed: a diary^", nil), ("Agreed:\na diary^", "Agreed"),
        ("Einschätzung: \nruhig^", "Einschätzung"), ("She said:\nno^", nil), ("data:\nno^", nil), (":\nno^", nil),
        ("^", nil), ("Plan:^", "Plan"), ("Says^\nPlan:\n", nil),
    ])
    func `the nearest heading counts`(text: String, heading: String?) throws {
        let bytes = Array(text.utf8)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "^")))
        #expect(unsafe NoteSection.heading(above: place, in: bytes.span.bytes) == heading)
    }
}
