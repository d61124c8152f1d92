internal import Foundation
internal import TortureKit

/// Every place on a disk where a practice may have left something.
struct Ground {
    let practice: Practice
    /// What is older was not written by what is watched.
    private let start = Date.now.addingTimeInterval(-1)

    /// Larger files in folders that others use too are not ours: a whole vault here is smaller.
    private static let largest = 16 << 20

    init(_ practice: Practice) { self.practice = practice }

    /// Complains of everything that is found in a file, by its content or its name.
    func search(_ moment: String, _ tally: inout Tally) {
        for finding in findings(&tally) { tally.fail("\(moment): \(finding)") }
    }

    func findings(_ tally: inout Tally) -> [Finding] {
        let needles = Needles(practice.canaries)
        let search = FileSearch(needles: needles)
        let files = ownFiles + foreignFiles
        tally.count("files", by: files.count)
        return files.flatMap { search.findings(in: $0) } + Ground.findings(needles, inNames: files)
    }

    private static func findings(_ needles: Needles, inNames files: [String]) -> [Finding] {
        let names = Array(files.joined(separator: "\n").utf8)
        return unsafe names.withUnsafeBytes { unsafe needles.search($0) }.map {
            Finding(canary: needles.canaries[$0.canary].name, form: $0.form, place: "the name of a file")
        }
    }

    /// All files of the machine that is played.
    private var ownFiles: [String] {
        let scratch = practice.machine.scratch.url.path
        return ((try? FileManager.default.subpathsOfDirectory(atPath: scratch)) ?? []).map { "\(scratch)/\($0)" }
    }

    /// New files of the real one: temporary folders with what is one level below, the home and the working folder.
    private var foreignFiles: [String] {
        let files = FileManager.default
        let places = ["/tmp", "/var/tmp", "/dev/shm", "/run", NSHomeDirectory(), files.currentDirectoryPath]
        return places.flatMap { place in
            var found: [String] = []
            for name in (try? files.contentsOfDirectory(atPath: place)) ?? [] {
                let path = "\(place)/\(name)"
                guard path != practice.machine.scratch.url.path else { continue }
                found.append(path)
                found += ((try? files.contentsOfDirectory(atPath: path)) ?? []).map { "\(path)/\($0)" }
            }
            return found.filter(isNew)
        }
    }

    private func isNew(_ path: String) -> Bool {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType == .typeRegular,
            let time = attributes[.modificationDate] as? Date, let size = attributes[.size] as? Int
        else { return false }
        return time >= start && size <= Ground.largest
    }
}

extension Practice {
    /// Whether a path is one that every command may write to: in one of its folders, one of these itself or on the way to
    /// it, or a terminal.
    func isUsual(_ path: String) -> Bool {
        // A new vault has another name until it is whole.
        if path.hasPrefix("\(scratch)/.\(machine.vault.lastPathComponent).new-") { return true }
        let usual = [machine.vault, machine.state, machine.cache, machine.runtime].map(\.path)
        return usual.contains { folder in
            path == folder || path.hasPrefix("\(folder)/")
                || path.hasPrefix("\(scratch)/") && folder.hasPrefix("\(path)/")
        } || path == "/dev/null" || path == "/dev/tty" || path.hasPrefix("/dev/pts/")
    }

    var scratch: String { machine.scratch.url.path }
}
