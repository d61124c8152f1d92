internal import ClinicalVault
internal import SecretMemory
internal import Terminal
internal import UnlockAgent

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Writing in the clinician's own editor.
extension NoteEntry {
    /// A new note; after a lock, in the editor that waited.
    mutating func writeElsewhere() throws -> PlaintextBuffer {
        let editor: ExternalEditor
        if let place, let waiting = place.editor {
            editor = waiting
            keeper.goOn(in: place.file)
        } else {
            editor = try ExternalEditor(unfinished() ?? emptySections)
        }
        switch editor.process.wait(
            LockWatch(session.agent), { if editor.hasNews { _ = try? keeper.keep(editor, kind) } })
        {
        case .locked: throw try locked(editor)
        case .ended(let status) where status > 128: throw try ended(editor, by: status - 128)
        case .ended(let status):
            if let signal = editor.process.endingSignal { throw try ended(editor, by: signal) }
            // A window that was closed: many editors end as after a mistake.
            if editor.process.isAbandoned { throw try ended(editor, by: SIGHUP) }
            guard status == 0 || keeper.file == nil else { throw kept(.failed) }
            try editor.check(status)
            let text = try editor.contents()
            do {
                try session.agent?.stillActive()
            } catch {
                // Locked in this very moment: nothing can be written now, and nothing may be lost.
                throw try sealed(text)
            }
            return withoutEmptySections(text)
        }
    }

    /// Keeps what the editor had written, which may be unfinished: a closed window, a shutdown.
    private func ended(_ editor: ExternalEditor, by signal: Int32) throws -> any Error {
        editor.isUntouched ? KeyboardError.ended(signal) : try ended(editor.contents(), by: signal)
    }

    /// Seals what the editor has written so far, and clears the screen.
    private func locked(_ editor: ExternalEditor) throws -> Locked {
        let screen =
            usesScreen ? TerminalScreen(input: 0, output: 2, usesColor: Style.wantsColor) : nil
        if screen == nil { Prompt.eraseWindow() }
        return Locked(
            keeper: keeper, kind: kind, isKept: try keeper.keep(editor, kind), screen: screen, editor: editor)
    }
}

extension UnfinishedKeeper {
    /// Seals what an editor has written.
    ///
    /// - Returns: whether something is kept.
    func keep(_ editor: ExternalEditor, _ kind: NoteKind) throws -> Bool {
        try editor.isUntouched ? file != nil : keepOrHold(editor.contents(), kind)
    }
}
