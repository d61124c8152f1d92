internal import ClinicalVault
internal import SystemPackage

extension Machine {
    /// Whether notes get the right date. When Alcove locks does not hang on it.
    var clock: Finding {
        let matter = Finding.Matter(id: "clock", name: "Clock")
        let (setting, command) = ("let it set itself", "sudo timedatectl set-ntp true")
        let wrong = "notes would get a wrong date, and a signature would stand for it."
        if kernel.now < Machine.earliest {
            return matter.dangerous(
                "It stands at \(Machine.day(kernel.now)), before this program was made: \(wrong)", hint: setting,
                command)
        }
        // A day of room: a stick from another time zone, written to a minute ago.
        if let newest = newestInVault, newest > kernel.now + 86_400 {
            return matter.dangerous(
                "It stands at \(Machine.day(kernel.now)), and the vault was written to on \(Machine.day(newest)): \(wrong)",
                hint: setting, command)
        }
        guard kernel.clockIsSynchronized != false else {
            return matter.better(
                "It stands at \(Machine.day(kernel.now)). Nothing compares it with the right time.", hint: setting,
                command)
        }
        return matter.good("It stands at \(Machine.day(kernel.now)).")
    }

    /// 15 September 2025: no Alcove was built before the oldest Swift that builds it came out.
    private static let earliest: Int64 = 1_757_894_400

    private static func day(_ seconds: Int64) -> String {
        let number = Int(min(max(seconds, 0), 1 << 40) / 86_400)
        return CalendarDay(number: number)?.short ?? "a time out of reach"
    }

    /// When a file of the vault was last written, seconds since 1970: its logs and bundles, which lie two folders deep.
    private var newestInVault: Int64? {
        // More files than a practice makes in its life; the question is not worth more time.
        var left = 20_000
        var newest: Int64?
        func look(at folder: FilePath, depth: Int) {
            for name in names(folder) where left > 0 {
                left -= 1
                let path = folder.appending(name)
                guard let facts = facts(path) else { continue }
                if facts.isFolder {
                    if depth < 3 { look(at: path, depth: depth + 1) }
                } else {
                    newest = max(newest ?? facts.modified, facts.modified)
                }
            }
        }
        look(at: places.vault, depth: 0)
        return newest
    }
}
