import Foundation
import Testing

@testable import Terminal

/// What happens at a terminal, told from a pipe in its place.
@Suite struct TerminalInputTests {
    private let ends: [Int32]
    private let input: TerminalInput

    init() throws {
        var ends: [Int32] = [0, 0]
        try #require(unsafe pipe(&ends) == 0)
        self.ends = ends
        input = TerminalInput(ends[0])
    }

    private func type(_ text: String) {
        var text = text
        let written = text.withUTF8 { unsafe write(ends[1], $0.baseAddress, $0.count) }
        #expect(written == text.utf8.count)
    }

    private func next() -> TerminalInput.Event { input.next(watching: [], patience: 2000) }

    @Test func `a paste whose end is lost keeps no key from whoever presses one afterwards`() {
        type("\u{1B}[200~hello")
        guard case .pasted(let first) = next() else {
            Issue.record("nothing was pasted")
            return
        }
        #expect(first.string == "hello")
        // What comes later may be the rest of it.
        type(" there")
        guard case .pasted(let second) = next() else {
            Issue.record("the rest was not pasted")
            return
        }
        #expect(second.string == " there")
        type("\u{13}x")
        guard case .key(.control("s")) = next(), case .key(.character("x")) = next() else {
            Issue.record("the keys are swallowed")
            return
        }
        for descriptor in ends { close(descriptor) }
    }
}
