internal import Foundation
internal import TortureKit

/// Other processes, seen from outside.
enum Processes {
    /// Whether it runs. One that has ended, and that nobody has asked how, holds nothing any more.
    static func isRunning(_ process: pid_t) -> Bool { state(process).map { $0 != "Z" } ?? false }

    /// The letter of proc_pid_stat(5): R, S, T for stopped, Z for ended; nil where there is no such process.
    static func state(_ process: pid_t) -> Substring? {
        let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return stat?.split(separator: ")").last?.split(separator: " ").first
    }

    /// The programs of Alcove that run on a machine, its agent too; known by their names and by the folder in their surroundings.
    static func of(_ machine: Machine) throws -> [(number: Int32, name: String)] {
        let folder = machine.scratch.url.lastPathComponent
        return try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(Int32.init).compactMap {
            process in
            func read(_ name: String) -> String {
                String(
                    decoding: FileManager.default.contents(atPath: "/proc/\(process)/\(name)") ?? Data(), as: UTF8.self)
            }
            let name = read("comm").trimmingCharacters(in: .newlines)
            guard name.hasPrefix("alcove"), isRunning(process) else { return nil }
            // An agent has no surroundings; its lock tells which machine's it is.
            guard read("environ").contains(folder) || isAgent(process, of: machine) else { return nil }
            return (process, name)
        }
    }

    private static func isAgent(_ process: pid_t, of machine: Machine) -> Bool {
        let runtime = machine.runtime.appendingPathComponent("alcove")
        let locks = (try? FileManager.default.contentsOfDirectory(at: runtime, includingPropertiesForKeys: nil)) ?? []
        return locks.contains { lock in
            guard lock.pathExtension == "lock", let text = try? String(contentsOf: lock, encoding: .utf8) else {
                return false
            }
            return text.hasPrefix("\(process) ")
        }
    }

    /// Waits until it has ended.
    static func hasEnded(_ process: pid_t, within seconds: Double) -> Bool {
        let end = Date.now.addingTimeInterval(seconds)
        while isRunning(process) {
            guard Date.now < end else { return false }
            Thread.sleep(forTimeInterval: 0.002)
        }
        return true
    }
}

/// Nanoseconds since boot, on the clock that goes on while the machine sleeps: the one that locks.
func bootTime() -> UInt64 {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_BOOTTIME, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
