internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The arguments, taken out of sight: whatever stands in them is in the process list for everybody on the machine.
enum Arguments {
    /// The arguments; the originals are overwritten by then. Their number and lengths stay visible.
    ///
    /// - Throws: a failure where one is not UTF-8. Mended, it would name another patient, file or word than was meant, and
    ///   a note's text would be kept otherwise than it was typed.
    static func takeAndWipe() throws -> [String] {
        let arguments = taken() ?? takenNow()
        return try arguments.enumerated().map { place, text in
            guard let text else {
                throw CommandFailure.usage(
                    "argument \(place + 1) is not UTF-8",
                    hint: "“locale” should name UTF-8; text in another encoding comes through a pipe and iconv")
            }
            return text
        }
    }

    /// What was copied and overwritten before the first line of Swift ran; nil where it was not.
    private static func taken() -> [String?]? {
        var count: Int32 = 0
        guard var next = unsafe alcove_arguments(&count) else { return nil }
        defer { alcove_forget_arguments() }
        var arguments: [String?] = []
        for _ in 0..<count {
            unsafe arguments.append(String(validatingCString: next))
            unsafe next += strlen(next) + 1
        }
        return arguments
    }

    /// The same now, where the system has no such early moment.
    private static func takenNow() -> [String?] {
        var arguments: [String?] = []
        for index in 1..<max(1, Int(CommandLine.argc)) {
            // The kernel shows this very memory in /proc/PID/cmdline, up to each text's closing zero.
            guard let text = unsafe CommandLine.unsafeArgv[index] else { continue }
            unsafe arguments.append(String(validatingCString: text))
            unsafe alcove_wipe(text, strlen(text))
        }
        return arguments
    }
}
