/// One parser that bytes from outside reach, and what must hold for whatever they are.
struct FuzzedParser: Sendable {
    /// The word by which it is chosen.
    let name: String
    /// Small real objects from which libFuzzer starts.
    let seeds: @Sendable () throws -> [[UInt8]]
    /// Parses, and ends the process where a promise is broken.
    let parse: @Sendable ([UInt8]) -> Void

    static let all =
        [seeded] + AgeParsers.all + BundleParsers.all + RecordParsers.all + KeysParsers.all + TextParsers.all
        + AgentParsers.all

    /// A parser with a fault behind four bytes that no seed has: a fuzzer that is not guided by coverage, or does not
    /// say what it found, does not find it.
    private static let seeded = FuzzedParser(name: "seeded-fault", seeds: { [[0]] }) { bytes in
        var depth = 0
        for (byte, wanted) in zip(bytes, Array("trap".utf8)) {
            guard byte == wanted else { break }
            depth += 1
        }
        require(depth < 4, "the seeded fault is not found")
    }
}

/// Ends the process where a parser breaks a promise: libFuzzer keeps the input and says so.
func require(_ holds: @autoclosure () throws -> Bool, _ promise: StaticString) {
    do {
        guard try holds() else { fatalError("broken: \(promise)") }
    } catch {
        fatalError("broken: \(promise): \(error)")
    }
}

/// What a fuzzer cannot begin without; ends the process where it cannot be made.
func made<Value>(_ make: () throws -> Value) -> Value {
    do { return try make() } catch { fatalError("cannot begin: \(error)") }
}
