internal import Foundation
internal import Glibc

extension Child {
    /// Runs the program with its answer thrown away, and gives the most memory that it had at a time, in bytes.
    ///
    /// What `wait4` says of that is no use here: a child begins with the peak of the process that started it. So the
    /// kernel's own mark is looked at again and again until the program ends.
    func peakMemory() throws -> Int {
        let nothing = try Files.create("/dev/null")
        defer { close(nothing) }
        let child = try spawn(answers: nothing, errors: nothing)
        var peak = 0
        var status: Int32 = 0
        while unsafe waitpid(child, &status, WNOHANG) == 0 {
            peak = max(peak, Child.highWater(of: child) ?? 0)
            usleep(100)
        }
        guard status == 0 else { throw Failure("\(program) \(arguments.joined(separator: " ")) failed") }
        return peak
    }

    /// The line `VmHWM: 1234 kB` of the kernel's description of a process.
    private static func highWater(of process: pid_t) -> Int? {
        guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status") else { return nil }
        let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int($0.filter(\.isNumber)) }.map { $0 * 1024 }
    }
}
