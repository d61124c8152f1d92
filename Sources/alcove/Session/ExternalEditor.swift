internal import CSystemShims
internal import ClinicalVault
internal import SecretMemory
internal import SystemPackage
internal import Terminal

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// `--editor`: a text in the clinician's own editor.
///
/// An editor wants a file, and keeps copies beside it. So the file lies in a folder of its own in a file system that is
/// memory alone, private to the user; afterwards everything there is overwritten and the folder goes. What an editor would
/// keep elsewhere is switched off (``EditorHabits``). Memory of a file system can be swapped out: `alcove doctor` says
/// whether the swap is encrypted.
enum ExternalEditor {
    /// What came of it.
    struct Edited {
        let text: PlaintextBuffer
        /// The signal that ended the editor: a closed window, a shutdown. What it had written then is unfinished.
        let signal: Int32?
    }

    /// File systems that live in memory: tmpfs and ramfs, by their numbers in statfs(2).
    static let memoryFileSystems: Set<Int64> = [0x0102_1994, 0x8584_58F6]

    /// Has a text written.
    ///
    /// - Parameter beginning: what stands in the file already.
    /// - Returns: what the file holds at the end.
    /// - Throws: a failure where there is no editor, no memory for its file, or the editor fails.
    static func edit(_ beginning: PlaintextBuffer) throws -> Edited {
        guard let editor = Environment.value("VISUAL") ?? Environment.value("EDITOR"), !editor.trimmed.isEmpty
        else {
            throw CommandFailure(
                .failed, "no editor is set", hint: "VISUAL or EDITOR names one; without --editor Alcove has its own")
        }
        let folder = try makeFolder()
        defer { FolderRemoval.remove(folder) }
        let path = folder.appending("note.md")
        let file = try FileDescriptor.open(
            path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        defer { try? file.close() }
        _ = try beginning.withBytes { bytes in
            try unsafe bytes.withUnsafeBytes { unsafe try file.writeAll($0) }
        }
        let habits = EditorHabits.options(for: editor.trimmed)
        if habits == nil {
            Output.hint(
                "what \(Printable.line(editor.trimmed)) keeps of a text elsewhere, Alcove does not know; it does of vim, "
                    + "neovim, emacs, nano, micro and helix")
        }
        defer { wipe(everythingIn: folder) }
        let status = try run(editor, habits ?? [], path, temporary: folder)
        if status > 128 { return Edited(text: try contents(of: path), signal: status - 128) }
        guard status == 0 else {
            // What a shell answers for a program that it does not find.
            let hint = status == 127 ? "VISUAL or EDITOR names a program that is not there" : nil
            throw CommandFailure(.failed, "the editor ended with \(status), so nothing was written", hint: hint)
        }
        return Edited(text: try contents(of: path), signal: nil)
    }

    /// A private folder in memory.
    private static func makeFolder() throws -> FilePath {
        for place in [Environment.value("XDG_RUNTIME_DIR"), "/dev/shm"].compactMap(\.self) {
            guard
                let folder = try? FileDescriptor.open(FilePath(place), .readOnly, options: [.closeOnExec, .directory])
            else { continue }
            defer { try? folder.close() }
            guard memoryFileSystems.contains(alcove_file_system_type(folder.rawValue)) else { continue }
            var template = Array("\(place)/alcove-edit-XXXXXX".utf8CString)
            // mkdtemp fills in the letters and makes the folder for its owner alone.
            guard let made = unsafe mkdtemp(&template) else { continue }
            return FilePath(unsafe String(cString: made))
        }
        throw CommandFailure(
            .failed, "no folder here lies in memory alone, and an editor's file must not be plain text on a disk",
            hint: "without --editor Alcove has its own")
    }

    /// Runs the editor as the shell would, with the options and the file behind its own words. What it and its filters call
    /// temporary lies in the same folder.
    private static func run(
        _ editor: String, _ options: [String], _ path: FilePath, temporary: FilePath
    ) throws -> Int32 {
        var attributes = posix_spawnattr_t()
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        unsafe sigemptyset(&defaults)
        for number in [SIGINT, SIGQUIT, SIGHUP, SIGTSTP] { unsafe sigaddset(&defaults, number) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &defaults)
        // The signals that are held back here are the editor's own affair.
        var none = sigset_t()
        unsafe sigemptyset(&none)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        // Ctrl-C in the editor is for the editor; Ctrl-Z there stops both, since the screen is the editor's.
        let before = (signal(SIGINT, SIG_IGN), signal(SIGQUIT, SIG_IGN), signal(SIGTSTP, SIG_DFL))
        defer {
            // To ignore a signal anew also forgets the one that is held back.
            for number in [SIGINT, SIGQUIT] { _ = signal(number, SIG_IGN) }
            _ = signal(SIGINT, before.0)
            _ = signal(SIGQUIT, before.1)
            _ = signal(SIGTSTP, before.2)
        }
        // strdup'ed for the call and freed after it; posix_spawn copies what it needs.
        let words =
            unsafe (["sh", "-c", "\(editor) \"$@\"", "sh"] + options + [path.string])
            .map { unsafe strdup($0) } + [nil]
        let variables = unsafe Environment.with(["TMPDIR": temporary.string]).map { unsafe strdup($0) } + [nil]
        defer { unsafe (unsafe words + variables).forEach { unsafe free($0) } }
        var child: pid_t = 0
        let failure = unsafe posix_spawn(&child, "/bin/sh", nil, &attributes, words, variables)
        guard failure == 0 else { throw Errno(rawValue: failure) }
        return exitCode(of: child)
    }

    /// By its name: many editors put a new file in place of the old one.
    private static func contents(of path: FilePath) throws -> PlaintextBuffer {
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .noFollow])
        defer { try? file.close() }
        return try NoteText.read(from: file)
    }

    /// Overwrites the text and whatever the editor has left beside it, before the folder goes.
    private static func wipe(everythingIn folder: FilePath) {
        guard let stream = unsafe opendir(folder.string) else { return }
        defer { unsafe closedir(stream) }
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            switch unsafe CInt(entry.pointee.d_type) {
            case CInt(DT_REG): wipe(folder.appending(name))
            case CInt(DT_DIR) where name != "." && name != "..": wipe(everythingIn: folder.appending(name))
            default: break
            }
        }
    }

    private static func wipe(_ path: FilePath) {
        guard let file = try? FileDescriptor.open(path, .writeOnly, options: [.closeOnExec, .noFollow]),
            let size = try? file.seek(offset: 0, from: .end)
        else { return }
        defer { try? file.close() }
        _ = try? file.seek(offset: 0, from: .start)
        let zeros = [UInt8](repeating: 0, count: 65_536)
        for start in stride(from: 0, to: Int(size), by: zeros.count) {
            _ = try? file.writeAll(zeros.prefix(Int(size) - start))
        }
    }
}
