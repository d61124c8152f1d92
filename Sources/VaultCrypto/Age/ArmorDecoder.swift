/// Reads armor in pieces, from an input to an input.
final class ArmorDecoder {
    private enum State { case before, inside, afterShortLine, ended }

    private let input: ByteInput
    private var state = State.before
    /// Bytes of a line that did not fit the last reader's room.
    private var carry: ArraySlice<UInt8> = []

    init(_ input: ByteInput) {
        self.input = input
    }

    /// Fills `target` as far as there are bytes; 0 at the end of the block.
    func read(into target: inout MutableRawSpan) throws -> Int {
        var written = 0
        while written < target.byteCount {
            if carry.isEmpty, state == .inside { written += decodeFullLines(into: &target, from: written) }
            if carry.isEmpty, written < target.byteCount { try nextLine() }
            guard !carry.isEmpty else { break }
            let step = min(carry.count, target.byteCount - written)
            for (index, byte) in carry.prefix(step).enumerated() {
                target.storeBytes(of: byte, toByteOffset: written + index, as: UInt8.self)
            }
            carry = carry.dropFirst(step)
            written += step
        }
        return written
    }

    /// Decodes the plain case in bulk: full lines that are in the input already, end with LF, and fit. Stops before
    /// the first that is anything else. Returns how many bytes it wrote.
    private func decodeFullLines(into target: inout MutableRawSpan, from start: Int) -> Int {
        let lineLength = Armor.columns + 1
        let most = min(input.count / lineLength, (target.byteCount - start) / Armor.bytesPerLine)
        let lines = input.withBytes(most * lineLength) { text in
            unsafe text.withUnsafeBytes { text in
                unsafe target.withUnsafeMutableBytes { target in
                    for line in 0..<most {
                        let from = line * lineLength
                        let to = start + line * Armor.bytesPerLine
                        guard
                            unsafe text[from + Armor.columns] == UInt8(ascii: "\n"),
                            unsafe Base64.decodeGroups(
                                UnsafeRawBufferPointer(rebasing: text[from..<from + Armor.columns]),
                                to: UnsafeMutableRawBufferPointer(rebasing: target[to..<to + Armor.bytesPerLine]))
                        else { return line }
                    }
                    return most
                }
            }
        }
        input.skip(lines * lineLength)
        return lines * Armor.bytesPerLine
    }

    /// Decodes the next line to `carry`, which stays empty at the end of the block.
    private func nextLine() throws {
        if state == .before { try skipToBegin() }
        guard state != .ended else { return }
        let line = try readLine()
        if line == Armor.end {
            try drain()
            return
        }
        var bytes: [UInt8] = []
        guard
            state == .inside, !line.isEmpty, Base64.decode(line, padded: true, to: &bytes)
        else { throw AgeError.armorMalformed }
        if line.count < Armor.columns || bytes.count < Armor.bytesPerLine { state = .afterShortLine }
        carry = bytes[...]
    }

    private func skipToBegin() throws {
        var space = 0
        while true {
            let line = try readLine(limit: Armor.maximumSpace)
            if line == Armor.begin {
                state = .inside
                return
            }
            space += line.count + 1
            guard line.allSatisfy(Armor.isSpace), space <= Armor.maximumSpace else { throw AgeError.armorMalformed }
        }
    }

    /// One line without its end, LF or CRLF; the last line of the input may lack it.
    private func readLine(limit: Int = Armor.columns) throws -> [UInt8] {
        var wanted = 1
        while true {
            let hasMore = try input.fill(wanted)
            let end = input.bytes.firstIndex(of: UInt8(ascii: "\n"))
            guard end != nil || !hasMore else {
                wanted = input.count + 1
                guard wanted <= limit + 2 else { throw AgeError.armorMalformed }
                continue
            }
            var line = Array(input.bytes[..<(end ?? input.bytes.endIndex)])
            guard end != nil || !line.isEmpty else { throw AgeError.armorMalformed }
            input.skip(line.count + (end == nil ? 0 : 1))
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            guard line.count <= limit else { throw AgeError.armorMalformed }
            return line
        }
    }

    /// Behind the block there may be white space and nothing else.
    private func drain() throws {
        state = .ended
        var space = 0
        while try input.fill(1) {
            let bytes = input.bytes
            space += bytes.count
            guard bytes.allSatisfy(Armor.isSpace), space <= Armor.maximumSpace else { throw AgeError.armorMalformed }
            input.skip(bytes.count)
        }
    }
}
