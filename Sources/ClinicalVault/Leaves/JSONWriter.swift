public import SecretMemory

extension JSON {
    /// The value as compact UTF-8: no white space, members in their order, control characters escaped.
    public func encoded() -> [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    /// Appends the compact form to a buffer that is wiped, for values that hold a note.
    public func encode(into buffer: PlaintextBuffer) {
        var sink = BufferSink(buffer: buffer)
        write(to: &sink)
    }

    private func write(to sink: inout some JSONSink) {
        switch self {
        case .null: sink.write("null")
        case .bool(let flag): sink.write(flag ? "true" : "false")
        case .integer(let number): sink.write(String(number))
        // JSON knows neither infinity nor "not a number"; nothing here computes them.
        case .number(let number): sink.write(number.isFinite ? "\(number)" : "null")
        case .string(let text): JSON.write(text, to: &sink)
        case .array(let elements):
            sink.write("[")
            for (index, element) in elements.enumerated() {
                if index > 0 { sink.write(",") }
                element.write(to: &sink)
            }
            sink.write("]")
        case .object(let object):
            sink.write("{")
            for (index, member) in object.members.enumerated() {
                if index > 0 { sink.write(",") }
                JSON.write(member.key, to: &sink)
                sink.write(":")
                member.value.write(to: &sink)
            }
            sink.write("}")
        }
    }

    private static func write(_ text: String, to sink: inout some JSONSink) {
        var text = text
        sink.write("\"")
        text.withUTF8 { bytes in
            var start = 0
            for index in 0..<bytes.count {
                let byte = unsafe bytes[index]
                guard let escape = escape(byte) else { continue }
                unsafe sink.write(UnsafeBufferPointer(rebasing: bytes[start..<index]))
                sink.write(escape)
                start = index + 1
            }
            unsafe sink.write(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
        sink.write("\"")
    }

    /// What stands for a byte that may not stand for itself. DEL is escaped too, so that no line holds a control byte.
    private static func escape(_ byte: UInt8) -> String? {
        switch byte {
        case UInt8(ascii: "\""): return "\\\""
        case UInt8(ascii: "\\"): return "\\\\"
        case 0x0A: return "\\n"
        case 0x0D: return "\\r"
        case 0x09: return "\\t"
        case 0x00..<0x20, 0x7F: return "\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
        default: return nil
        }
    }
}

/// Where the writer puts its bytes.
private protocol JSONSink {
    mutating func write(_ text: String)
    @unsafe mutating func write(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension [UInt8]: JSONSink {
    fileprivate mutating func write(_ text: String) { append(contentsOf: text.utf8) }

    @unsafe fileprivate mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) { unsafe append(contentsOf: bytes) }
}

private struct BufferSink: JSONSink {
    let buffer: PlaintextBuffer

    mutating func write(_ text: String) { buffer.append(utf8: text) }

    @unsafe mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        unsafe buffer.append(UnsafeRawBufferPointer(bytes).bytes)
    }
}
