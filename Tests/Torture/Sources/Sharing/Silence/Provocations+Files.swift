internal import Foundation
internal import TortureKit

extension Provocations {
    // MARK: The machine is not as it should be

    /// Folders that are missing, or files.
    func places(_ tally: inout Tally) throws {
        let files = FileManager.default
        let inside = try files.subpathsOfDirectory(atPath: machine.vault.path).map(machine.vault.appendingPathComponent)
        let folders = inside.filter { $0.hasDirectoryPath || (try? files.contentsOfDirectory(atPath: $0.path)) != nil }
        let places = [machine.state, machine.cache, machine.vault] + (isShort ? [] : folders)
        for place in places where files.fileExists(atPath: place.path) {
            let away = machine.work.appendingPathComponent("away")
            try files.moveItem(at: place, to: away)
            for isFile in [false, true] {
                if isFile { try Data(typed.utf8).write(to: place) }
                try tryEverything(&tally)
                try? files.removeItem(at: place)
            }
            try files.moveItem(at: away, to: place)
        }
    }

    func outputs(_ tally: inout Tally) throws {
        for shell in ["exec \"$@\" >&-", "exec \"$@\" > /dev/full", "exec \"$@\" <&-", "\"$@\" | true"] {
            try tryEverything(&tally, shell: shell)
        }
    }

    func disks(_ tally: inout Tally) throws {
        for blocks in isShort ? [0, 4] : [0, 1, 2, 3, 4, 6, 8, 12, 16, 24] {
            try tryEverything(&tally, shell: "ulimit -f \(blocks); exec \"$@\"")
        }
        for files in isShort ? [4] : [3, 4, 5, 6, 8, 10, 14] {
            try tryEverything(&tally, shell: "ulimit -n \(files); exec \"$@\"")
        }
        try tryEverything(&tally, shell: "ulimit -l 0; exec \"$@\"")
    }

    /// Each file of the vault, of its state and of its cache with a byte that is another, or cut.
    func damage(_ tally: inout Tally) throws {
        let files = FileManager.default
        var kinds: Set<String> = []
        for root in [machine.vault, machine.state, machine.cache] {
            for name in try files.subpathsOfDirectory(atPath: root.path).sorted() {
                let file = root.appendingPathComponent(name)
                guard let bytes = try? Data(contentsOf: file), !bytes.isEmpty else { continue }
                let kind = file.pathExtension.isEmpty ? file.lastPathComponent : file.pathExtension
                if !kinds.insert(kind).inserted, isShort { continue }
                let spots = [0, bytes.count / 3, bytes.count / 2, bytes.count - 1]
                for spot in isShort ? [bytes.count / 2] : spots {
                    var bent = bytes
                    bent[spot] ^= 0x10
                    try bent.write(to: file)
                    try tryEverything(&tally)
                    try bytes.write(to: file)
                }
                if !isShort {
                    try bytes.prefix(bytes.count / 2).write(to: file)
                    try tryEverything(&tally)
                    try bytes.write(to: file)
                }
                tally.count("files damaged")
            }
        }
    }
}
