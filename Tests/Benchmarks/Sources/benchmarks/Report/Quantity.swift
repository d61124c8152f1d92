/// A measured number with its unit, as a person reads it.
struct Quantity: Sendable {
    enum Unit: String, Sendable {
        case microseconds = "µs"
        case milliseconds = "ms"
        case seconds = "s"
        case gigabytesPerSecond = "GB/s"
        case notesPerSecond = "notes/s"
        case megabytesPerSecond = "MB/s"
        case calls = "calls"
        case kilobytes = "kB"
        case megabytes = "MB"
    }

    let value: Double
    let unit: Unit

    static func microseconds(_ nanoseconds: Double) -> Quantity {
        Quantity(value: nanoseconds / 1e3, unit: .microseconds)
    }
    static func milliseconds(_ nanoseconds: Double) -> Quantity {
        Quantity(value: nanoseconds / 1e6, unit: .milliseconds)
    }
    static func seconds(_ nanoseconds: Double) -> Quantity { Quantity(value: nanoseconds / 1e9, unit: .seconds) }

    /// Bytes in this time.
    static func throughput(bytes: Int, nanoseconds: Double) -> Quantity {
        Quantity(value: Double(bytes) / nanoseconds, unit: .gigabytesPerSecond)
    }

    /// The same for what is slower than memory.
    static func rate(bytes: Int, nanoseconds: Double) -> Quantity {
        Quantity(value: Double(bytes) / nanoseconds * 1e3, unit: .megabytesPerSecond)
    }
    static func calls(_ number: Int) -> Quantity { Quantity(value: Double(number), unit: .calls) }
    static func kilobytes(_ bytes: Int) -> Quantity { Quantity(value: Double(bytes) / 1e3, unit: .kilobytes) }

    static func megabytes(_ bytes: Int) -> Quantity { Quantity(value: Double(bytes) / 1e6, unit: .megabytes) }

    /// Notes in this time.
    static func rate(notes: Int, nanoseconds: Double) -> Quantity {
        Quantity(value: Double(notes) / nanoseconds * 1e9, unit: .notesPerSecond)
    }
}

extension Quantity: CustomStringConvertible {
    var description: String { "\(value.rounded(toDigits: 3)) \(unit.rawValue)" }
}

extension Double {
    /// Three digits that count, without an exponent: `0.0123`, `4.57`, `1208`.
    func rounded(toDigits digits: Int) -> String {
        guard self != 0, isFinite else { return "0" }
        var scale = 1.0
        var places = 0
        while abs(self) * scale < 100, places < digits + 2 {
            scale *= 10
            places += 1
        }
        guard places > 0 else { return String(Int(rounded())) }
        var text = String(Int((abs(self) * scale).rounded()))
        while text.count <= places { text = "0" + text }
        text.insert(".", at: text.index(text.endIndex, offsetBy: -places))
        return self < 0 ? "-" + text : text
    }
}
