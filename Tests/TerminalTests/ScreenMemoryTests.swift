import Foundation
import MemoryScan
import SecretMemory
import Testing

@testable import Terminal

/// What is on the screen is what is in the notes: how much of it memory keeps.
@Suite(.enabled(if: MemoryScan.isAvailable, "there is no /proc to read memory through")) struct ScreenMemoryTests {
    @Test func `what was typed, pasted and shown is nowhere in memory once the text is wiped`() async {
        // A process of its own, in which nobody else writes meanwhile.
        await #expect(processExitsWith: .success) {
            let (typed, pasted) = (Canary(), Canary())
            try ScreenMemoryTests.write(typed, pasted) {
                let typedPlaces = try MemoryScan.places(of: typed)
                #expect(!typedPlaces.isEmpty, "the search finds what is there")
                let pastedPlaces = try MemoryScan.places(of: pasted)
                #expect(!pastedPlaces.isEmpty, "the search finds what is there")
            }
            let typedLeft = try MemoryScan.places(of: typed)
            #expect(typedLeft == [])
            let pastedLeft = try MemoryScan.places(of: pasted)
            #expect(pastedLeft == [])
        }
    }

    @Test func `what was read on a page and searched for there is nowhere in memory once the page is gone`() async {
        await #expect(processExitsWith: .success) {
            let canary = Canary()
            try ScreenMemoryTests.read(canary) {
                let canaryPlaces = try MemoryScan.places(of: canary)
                #expect(!canaryPlaces.isEmpty, "the search finds what is there")
            }
            let canaryLeft = try MemoryScan.places(of: canary)
            #expect(canaryLeft == [])
        }
    }

    /// Types one text and pastes another, takes both back and makes them again, and shows every step.
    @inline(never)
    private static func write(_ typed: Canary, _ pasted: Canary, _ whileShown: () throws -> Void) throws {
        let terminal = try OpenTerminal()
        let screen = TerminalScreen(input: terminal.input, output: terminal.output, usesColor: true)
        let text = EditableText()
        let area = TextArea(text, TerminalSize(rows: 20, columns: 70))
        func show() {
            let frame = Frame(TerminalSize(rows: 24, columns: 80))
            area.draw(on: frame, margin: 2)
            screen.show(frame)
        }
        func take() {
            switch screen.next(watching: [], patience: 1000) {
            case .key(.character(let scalar)): #expect(text.insert(scalar))
            case .pasted(let buffer): #expect(buffer.withBytes { text.insert($0) })
            default: Issue.record("nothing came")
            }
            show()
        }
        for index in 0..<typed.count {
            terminal.type(typed[index])
            take()
        }
        for byte in "\u{1B}[200~".utf8 { terminal.type(byte) }
        for index in 0..<pasted.count { terminal.type(pasted[index]) }
        for byte in "\u{1B}[201~".utf8 { terminal.type(byte) }
        take()
        for change in [text.undo, text.undo, text.redo, text.redo] {
            #expect(change())
            show()
        }
        try whileShown()
        text.wipe()
    }

    /// Shows a text on a page and looks for a part of it.
    @inline(never)
    private static func read(_ canary: Canary, _ whileShown: () throws -> Void) throws {
        let terminal = try OpenTerminal()
        let screen = TerminalScreen(input: terminal.input, output: terminal.output, usesColor: true)
        let buffer = PlaintextBuffer()
        for index in 0..<canary.count { buffer.append(utf8: String(UnicodeScalar(canary[index]))) }
        let page = TextPage()
        page.add(buffer)
        page.fit(columns: 60)
        let frame = Frame(TerminalSize(rows: 24, columns: 80))
        page.draw(on: frame, from: 0, rows: 20, margin: 1, marking: buffer)
        screen.show(frame)
        try whileShown()
    }

    /// A pipe for what is typed, and nothing to draw on.
    private final class OpenTerminal {
        let input: Int32
        let output: Int32
        private let keyboard: Int32

        init() throws {
            var ends: [Int32] = [0, 0]
            guard unsafe pipe(&ends) == 0 else { throw POSIXError(.EMFILE) }
            (input, keyboard) = (ends[0], ends[1])
            output = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        }

        deinit { for descriptor in [input, output, keyboard] { close(descriptor) } }

        func type(_ byte: UInt8) {
            var byte = byte
            #expect(unsafe Foundation.write(keyboard, &byte, 1) == 1)
        }
    }
}
