internal import CLibFuzzer
internal import Foundation

/// Alcove's parsers under libFuzzer.
@main
enum Fuzz {
    static let usage = """
        usage: fuzz PARSER [FLAG …] [CORPUS]      the flags are libFuzzer's: -runs=1000, -max_len=512, -help=1
               fuzz --seeds FOLDER               writes small real objects, a folder for each parser
               fuzz --list

        """

    /// The parser that this process was started for: set once, before libFuzzer begins.
    nonisolated(unsafe) private static var chosen: FuzzedParser?

    static func main() throws {
        let arguments = CommandLine.arguments
        switch arguments.dropFirst().first {
        case "--list"?: print(FuzzedParser.all.map(\.name).joined(separator: "\n"))
        case "--seeds"? where arguments.count == 3:
            try writeSeeds(URL(fileURLWithPath: arguments[2], isDirectory: true))
        case let name?:
            guard let parser = FuzzedParser.all.first(where: { $0.name == name }) else { fail() }
            exit(run(parser, [arguments[0]] + arguments.dropFirst(2)))
        case nil: fail()
        }
    }

    private static func fail() -> Never {
        print(usage, terminator: "")
        exit(2)
    }

    private static func run(_ parser: FuzzedParser, _ arguments: [String]) -> CInt {
        unsafe chosen = parser
        // The objects that a parser compares with are made now, and not in the time of the first input.
        parser.parse([])
        // libFuzzer keeps the arguments to its end: they are never freed.
        var count = CInt(arguments.count)
        let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: arguments.count + 1)
        for (index, argument) in arguments.enumerated() { unsafe copies[index] = strdup(argument) }
        unsafe copies[arguments.count] = nil
        var pointer: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe copies
        return unsafe LLVMFuzzerRunDriver(&count, &pointer) { bytes, count in
            unsafe Fuzz.chosen?.parse(Array(UnsafeBufferPointer(start: bytes, count: count)))
            return 0
        }
    }

    /// A folder for each parser, with its seeds in files.
    private static func writeSeeds(_ folder: URL) throws {
        for parser in FuzzedParser.all {
            let place = folder.appendingPathComponent(parser.name, isDirectory: true)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (number, seed) in try parser.seeds().enumerated() {
                try Data(seed).write(to: place.appendingPathComponent("seed-\(number)"))
            }
        }
    }
}
