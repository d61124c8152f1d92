internal import TortureKit

/// One successful system call, as `strace -y -xx` writes it: every path and every byte in hexadecimal, so that nothing
/// in it can be mistaken for punctuation.
struct PowerCall {
    let name: String
    private let arguments: [ArraySlice<UInt8>]
    /// What it returned; a descriptor where it opened something.
    let result: Int
    /// The path of the descriptor that it returned.
    let resultPath: String?

    /// Nil for a call that failed and for a line that is none.
    ///
    /// - Throws: where strace left something out.
    init?(_ line: ArraySlice<UInt8>) throws {
        guard let open = line.firstIndex(of: UInt8(ascii: "(")), let first = line.first, first != UInt8(ascii: "-"),
            first != UInt8(ascii: "+")
        else { return nil }
        name = String(decoding: line[..<open], as: UTF8.self)
        let (arguments, end) = PowerCall.split(line, from: open + 1)
        self.arguments = arguments
        guard let end, let equals = line[end...].firstIndex(of: UInt8(ascii: "=")) else {
            throw TortureError("a line of strace ends in the middle: \(name)")
        }
        let answer = line[(equals + 1)...].drop { $0 == UInt8(ascii: " ") }
        guard
            let result = Int(
                String(decoding: answer.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "<") }, as: UTF8.self)),
            result >= 0
        else { return nil }
        self.result = result
        resultPath = answer.firstIndex(of: UInt8(ascii: "<")).map { PowerCall.unescaped(answer[($0 + 1)...]) }
    }

    /// The arguments, and where the closing parenthesis is.
    private static func split(_ line: ArraySlice<UInt8>, from start: Int) -> ([ArraySlice<UInt8>], Int?) {
        var arguments: [ArraySlice<UInt8>] = []
        var depth = 0
        var begin = start
        for index in start..<line.endIndex {
            switch line[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                arguments.append(line[begin..<index])
                begin = index + 1
            case UInt8(ascii: ")") where depth == 0:
                arguments.append(line[begin..<index])
                return (arguments, index)
            default: break
            }
        }
        return (arguments, nil)
    }

    /// What stands between here and the end of a text: `\x2f\x74…`.
    private static func bytes(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4)
        var index = text.startIndex
        while index + 3 < text.endIndex, text[index] == UInt8(ascii: "\\"), text[index + 1] == UInt8(ascii: "x") {
            bytes.append(digit(text[index + 2]) << 4 | digit(text[index + 3]))
            index += 4
        }
        return bytes
    }

    private static func digit(_ character: UInt8) -> UInt8 {
        character < UInt8(ascii: "a") ? character - UInt8(ascii: "0") : character - UInt8(ascii: "a") + 10
    }

    private static func unescaped(_ text: ArraySlice<UInt8>) -> String { String(decoding: bytes(text), as: UTF8.self) }

    // MARK: Arguments

    /// The path of an argument that is a descriptor: `5<…>`, `AT_FDCWD<…>`.
    func path(_ index: Int) -> String? {
        guard arguments.indices.contains(index), let open = arguments[index].firstIndex(of: UInt8(ascii: "<"))
        else { return nil }
        return PowerCall.unescaped(arguments[index][(open + 1)...])
    }

    /// The number of a descriptor, or a plain number.
    func number(_ index: Int) -> Int? {
        guard arguments.indices.contains(index) else { return nil }
        let text = arguments[index].drop { $0 == UInt8(ascii: " ") }.prefix { $0 != UInt8(ascii: "<") }
        return Int(String(decoding: text, as: UTF8.self))
    }

    func flags(_ index: Int) -> Set<Substring> {
        guard arguments.indices.contains(index) else { return [] }
        let text = String(decoding: arguments[index].drop { $0 == UInt8(ascii: " ") }, as: UTF8.self)
        return Set(text.split(separator: "|"))
    }

    /// The bytes of an argument that is a text or a buffer.
    func text(_ index: Int) throws -> [UInt8] {
        guard arguments.indices.contains(index),
            let open = arguments[index].firstIndex(of: UInt8(ascii: "\"")), arguments[index].last == UInt8(ascii: "\"")
        else { throw TortureError("strace left out a part of an argument of \(name)") }
        return PowerCall.bytes(arguments[index][(open + 1)...])
    }

    /// The path that a folder's descriptor and a name beside it mean.
    func path(folder: Int, name: Int) throws -> String {
        let text = String(decoding: try text(name), as: UTF8.self)
        if text.hasPrefix("/") { return text }
        guard let folder = path(folder) else { throw TortureError("\(self.name) names no folder") }
        return text == "." ? folder : folder + "/" + text
    }
}
