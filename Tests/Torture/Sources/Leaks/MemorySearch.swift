internal import Foundation
internal import Glibc

/// Looks into the memory of every process, all of it that can be read.
struct MemorySearch {
    /// A process, by what the kernel says of it.
    struct Running: Sendable {
        let id: Int32
        let name: String

        /// Every process but this one, which knows what it looks for, and whoever traces for it.
        static func all() -> [Running] {
            let own = getpid()
            let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
            return numbers.compactMap(Int32.init).filter { $0 != own }.compactMap { id in
                guard let status = read("/proc/\(id)/status") else { return nil }
                func field(_ name: String) -> String? {
                    status.split(separator: "\n").first { $0.hasPrefix("\(name):") }?
                        .dropFirst(name.count + 1).trimmingCharacters(in: .whitespaces)
                }
                let name = field("Name") ?? ""
                guard !(["strace", "gdb"].contains(name) && field("PPid") == "\(own)") else { return nil }
                return Running(id: id, name: name)
            }
        }

        /// The agents whose socket lies below a folder: they keep nothing else of who started them.
        static func agents(below folder: String) -> [Running] {
            all().filter { process in
                guard process.name.hasPrefix("alcove") else { return false }
                let links = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process.id)/fd")) ?? []
                return process.name == "alcove-agent"
                    && links.contains { link in
                        let path = "/proc/\(process.id)/fd/\(link)"
                        return (try? FileManager.default.destinationOfSymbolicLink(atPath: path))?.hasPrefix(folder)
                            ?? false
                    }
            }
        }
    }

    private struct Region {
        let range: Range<UInt>
        let access: Substring
        let name: String
    }

    let needles: Needles

    /// What one look at the machine has seen.
    struct Look {
        var findings: [Finding] = []
        var processes = 0
        var bytes: UInt = 0
    }

    func everywhere() -> Look { look(at: Running.all()) }

    func look(at processes: [Running]) -> Look {
        var look = Look()
        Searching.during(needles) { searching in
            for process in processes {
                let memory = unsafe open("/proc/\(process.id)/mem", O_RDONLY | O_CLOEXEC)
                guard memory >= 0 else { continue }
                defer { close(memory) }
                let pages = unsafe open("/proc/\(process.id)/pagemap", O_RDONLY | O_CLOEXEC)
                guard pages >= 0 else { continue }
                defer { close(pages) }
                let regions = MemorySearch.regions(of: process.id)
                if !regions.isEmpty { look.processes += 1 }
                for region in regions {
                    let place = "\(process.name) \(process.id), \(region.name) \(region.access)"
                    var hits: Set<Needles.Hit> = []
                    for range in MemorySearch.present(region, pages) {
                        look.bytes += UInt(range.count)
                        hits.formUnion(searching.hits(memory, range))
                    }
                    guard !hits.isEmpty else { continue }
                    let flags = MemorySearch.flags(of: region, in: process.id)
                    look.findings += searching.findings(
                        hits, at: place,
                        isLockedAndUndumped: flags.contains("lo") && flags.contains("dd"))
                }
            }
        }
        return look
    }

    /// The parts of a region of which the process has pages, in memory or swapped out. The others hold nothing of its: a
    /// look at them would read whole libraries from the disk.
    private static func present(_ region: Region, _ pages: Int32) -> [Range<UInt>] {
        let size = UInt(getpagesize())
        var ranges: [Range<UInt>] = []
        var entries = [UInt64](repeating: 0, count: 1 << 12)
        var at = region.range.lowerBound
        while at < region.range.upperBound {
            let wanted = min(entries.count, Int(clamping: (region.range.upperBound - at) / size)) * 8
            let count = unsafe pread(pages, &entries, wanted, off_t(at / size * 8)) / 8
            // What the kernel says nothing of is read.
            guard count > 0 else { return ranges + [at..<region.range.upperBound] }
            for entry in entries[..<count] {
                // Bits 63 and 62: present, swapped.
                if entry >> 62 != 0 {
                    if let last = ranges.last, last.upperBound == at {
                        ranges[ranges.count - 1] = last.lowerBound..<at + size
                    } else {
                        ranges.append(at..<at + size)
                    }
                }
                at += size
            }
        }
        return ranges
    }

    /// What the kernel does with a region, two letters each: see proc_pid_smaps(5).
    private static func flags(of region: Region, in process: Int32) -> [Substring] {
        let beginning = String(region.range.lowerBound, radix: 16) + "-"
        let lines = (read("/proc/\(process)/smaps") ?? "").split(separator: "\n")
        let own = lines.drop { !$0.drop { $0 == "0" }.hasPrefix(beginning) }
        return own.first { $0.hasPrefix("VmFlags:") }?.split(separator: " ").dropFirst().map(\.self) ?? []
    }

    /// Whatever the process itself could read.
    private static func regions(of process: Int32) -> [Region] {
        (read("/proc/\(process)/maps") ?? "").split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            guard words.count >= 5 else { return nil }
            let bounds = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard bounds.count == 2, words[1].hasPrefix("r") else { return nil }
            let name = words.count > 5 ? words[5].trimmingCharacters(in: .whitespaces) : "anonymous"
            return Region(range: bounds[0]..<bounds[1], access: words[1], name: name)
        }
    }
}

/// A file of the kernel's: it gives a page or so at a time, and nothing more is its end.
private func read(_ path: String) -> String? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    var all = Data()
    while let piece = try? file.read(upToCount: 1 << 16), !piece.isEmpty { all += piece }
    return String(decoding: all, as: UTF8.self)
}
