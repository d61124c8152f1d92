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
/// keep elsewhere is switched off (``EditorHabits``). When the vault is locked the editor is stopped and its screen cleared;
/// its own memory and its file keep the text until it has ended. Memory of a file system can be swapped out: `alcove doctor` says
/// whether the swap is encrypted.
final class ExternalEditor {
    /// File systems that live in memory: tmpfs and ramfs, by their numbers in statfs(2).
    static let memoryFileSystems: Set<Int64> = [0x0102_1994, 0x8584_58F6]

    /// The program; nil until it is started.
    private(set) var process: EditorProcess!
    private let folder: FilePath
    private var path: FilePath { folder.appending("note.md") }
    private let command: String
    /// When the file was written before the editor had it.
    private var writtenBefore: Int64?
    private var lastWriting: Int64?

    /// Starts the editor on a text.
    ///
    /// - Throws: a failure where there is no editor, or no memory for its file.
    init(_ beginning: PlaintextBuffer) throws {
        guard let editor = Environment.value("VISUAL") ?? Environment.value("EDITOR"), !editor.trimmed.isEmpty
        else {
            throw CommandFailure(
                .failed, "no editor is set", hint: "VISUAL or EDITOR names one; without --editor Alcove has its own")
        }
        command = editor.trimmed
        folder = try ExternalEditor.makeFolder()
        let file = try FileDescriptor.open(
            path, .readWrite, options: [.create, .exclusiveCreate, .closeOnExec], permissions: .ownerReadWrite)
        defer { try? file.close() }
        _ = try beginning.withBytes { bytes in
            try unsafe bytes.withUnsafeBytes { unsafe try file.writeAll($0) }
        }
        writtenBefore = timeOfWriting
        let habits = EditorHabits.options(for: command)
        if habits == nil {
            Output.hint(
                "what \(Printable.line(command)) keeps of a text elsewhere, Alcove does not know; it does of vim, "
                    + "neovim, emacs, nano, micro and helix")
        }
        // As the shell would, with the options and the file behind its own words, and in the shell's place where it is a
        // program with arguments and no more. What it and its filters call temporary lies in the same folder.
        let isProgram = EditorHabits.found(String(command.prefix { $0 != " " })) != nil
        process = try EditorProcess(
            ["/bin/sh", "-c", "\(isProgram ? "exec " : "")\(command) \"$@\"", "sh"] + (habits ?? []) + [path.string],
            environment: Environment.with(["TMPDIR": folder.string]))
    }

    deinit {
        ExternalEditor.wipe(everythingIn: folder)
        FolderRemoval.remove(folder)
    }

    /// Whether the editor has written nothing yet.
    var isUntouched: Bool {
        guard let now = timeOfWriting else { return false }
        return now == writtenBefore
    }

    /// Whether the file was written since this was asked last.
    var hasNews: Bool {
        guard let now = timeOfWriting else { return false }
        defer { lastWriting = now }
        return now != lastWriting ?? writtenBefore
    }

    /// What the file holds now; by its name, since many editors put a new file in place of the old one.
    func contents() throws -> PlaintextBuffer {
        let file = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .noFollow])
        defer { try? file.close() }
        return try NoteText.read(from: file)
    }

    /// - Throws: a failure where the editor ended with anything but 0.
    func check(_ status: Int32) throws {
        guard status != 0 else { return }
        // What a shell answers for a program that it does not find.
        let hint = status == 127 ? "VISUAL or EDITOR names a program that is not there" : nil
        throw CommandFailure(.failed, "the editor ended with \(status), so nothing was written", hint: hint)
    }

    /// In nanoseconds since 1970.
    private var timeOfWriting: Int64? {
        guard let status = ExternalEditor.status(of: path) else { return nil }
        return Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    }

    /// A private folder in memory.
    private static func makeFolder() throws -> FilePath {
        for place in [Environment.value("XDG_RUNTIME_DIR"), "/dev/shm"].compactMap(\.self) {
            guard
                let folder = try? FileDescriptor.open(FilePath(place), .readOnly, options: [.closeOnExec, .directory])
            else { continue }
            defer { try? folder.close() }
            guard memoryFileSystems.contains(alcove_file_system_type(folder.rawValue)) else { continue }
            sweep(FilePath(place))
            var template = Array("\(place)/\(prefix)\(getpid())-XXXXXX".utf8CString)
            // mkdtemp fills in the letters and makes the folder for its owner alone.
            guard let made = unsafe mkdtemp(&template) else { continue }
            return FilePath(unsafe String(cString: made))
        }
        throw CommandFailure(
            .failed, "no folder here lies in memory alone, and an editor's file must not be plain text on a disk",
            hint: "without --editor Alcove has its own")
    }

    private static let prefix = "alcove-edit-"

    /// Removes what a program that was killed has left there.
    private static func sweep(_ place: FilePath) {
        for name in place.names where name.hasPrefix(prefix) {
            let folder = place.appending(name)
            let number = name.dropFirst(prefix.count).prefix { $0 != "-" }
            guard let process = pid_t(number), kill(process, 0) != 0, errno == ESRCH, let status = status(of: folder),
                status.st_uid == getuid(), status.st_mode & S_IFMT == S_IFDIR
            else { continue }
            wipe(everythingIn: folder)
            FolderRemoval.remove(folder)
        }
    }

    /// Overwrites the text and whatever the editor has left beside it, before the folder goes.
    private static func wipe(everythingIn folder: FilePath) {
        for path in folder.names.map(folder.appending) {
            switch status(of: path).map({ $0.st_mode & S_IFMT }) {
            case S_IFREG: wipe(path)
            case S_IFDIR: wipe(everythingIn: path)
            default: break
            }
        }
    }

    /// Of the thing itself, not of what a link leads to.
    private static func status(of path: FilePath) -> stat? {
        var status = stat()
        return unsafe lstat(path.string, &status) == 0 ? status : nil
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
