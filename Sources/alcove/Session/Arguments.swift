internal import CSystemShims

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// The arguments, taken out of sight: whatever stands in them is in the process list for everybody on the machine.
enum Arguments {
    /// Copies the arguments and overwrites the originals. Their number and lengths stay visible.
    static func takeAndWipe() -> [String] {
        let arguments = Array(CommandLine.arguments.dropFirst())
        for index in 1..<max(1, Int(CommandLine.argc)) {
            // The kernel shows this very memory in /proc/PID/cmdline, up to each text's closing zero.
            if let text = unsafe CommandLine.unsafeArgv[index] { unsafe alcove_wipe(text, strlen(text)) }
        }
        return arguments
    }
}
