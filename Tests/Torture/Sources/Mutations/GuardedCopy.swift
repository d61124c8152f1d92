internal import Foundation
internal import TortureKit

/// A copy of the checkout in which every guard of the list can be taken out by its name, one at a time.
///
/// In the copy a check `X` reads `(isRemoved("name") ? true : (X))`, so that one build serves all of them: built anew for
/// each, they would take an hour and more. Only the tests look at the name, in their environment; the checkout itself
/// is never touched.
struct GuardedCopy {
    /// The name of the one that the tests do without.
    static let variable = "ALCOVE_REMOVED_GUARD"

    /// How a run of tests ended.
    enum Outcome: Equatable {
        case passed(tests: Int)
        case failed
        /// The tests did not end: without the guard something goes on for ever.
        case hung
    }

    let folder: URL
    /// What is wrong with a guard's place in the sources, by its name: then it is in the copy as it always was.
    private(set) var misfits: [String: String] = [:]

    /// Brings the copy up to date. A file that is the same stays untouched, so that a later build is a short one.
    init(of checkout: URL, in folder: URL, guards: [Guard]) throws {
        self.folder = folder
        var edits: [String: [Edit]] = [:]
        for one in guards {
            let file = "Sources/\(one.file)"
            do {
                for edit in try Edit.edits(of: one, in: checkout.appendingPathComponent(file)) {
                    edits[file, default: []].append(edit)
                }
            } catch let error as TortureError {
                misfits[one.name] = error.description
            }
        }
        var wanted: Set<String> = []
        for name in try GuardedCopy.tracked(in: checkout) {
            wanted.insert(name)
            let source = checkout.appendingPathComponent(name)
            // A file that was deleted and not committed yet.
            guard var bytes = try? Data(contentsOf: source) else { continue }
            if let edits = edits[name] { bytes = Edit.apply(edits, to: bytes) }
            try GuardedCopy.put(bytes, at: folder.appendingPathComponent(name))
        }
        for module in Set(guards.compactMap { $0.file.split(separator: "/").first.map(String.init) }) {
            let name = "Sources/\(module)/RemovedGuard.swift"
            wanted.insert(name)
            try GuardedCopy.put(Data(GuardedCopy.question.utf8), at: folder.appendingPathComponent(name))
        }
        try removeOthers(than: wanted)
    }

    /// What answers in each module.
    private static let question = """
        #if canImport(Glibc)
            internal import Glibc
        #elseif canImport(Darwin)
            internal import Darwin
        #endif

        private let removed = unsafe getenv("\(variable)").map { unsafe String(cString: $0) }

        func isRemoved(_ name: String) -> Bool { removed == name }

        """

    // MARK: Files

    private static func tracked(in checkout: URL) throws -> [String] {
        guard let git = tool("git") else { throw TortureError("there is no git") }
        let answer = try Command.run(
            git, ["ls-files", "-z", "Package.swift", "Sources", "Tests", "Keys.example"], in: checkout)
        guard answer.status == 0 else { throw TortureError("git ls-files: \(answer.output)") }
        return answer.output.split(separator: "\0").map(String.init).filter {
            !$0.hasPrefix("Tests/Torture/") && !$0.hasPrefix("Tests/Benchmarks/")
        }
    }

    private static func put(_ bytes: Data, at place: URL) throws {
        if (try? Data(contentsOf: place)) == bytes { return }
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: place)
    }

    private func removeOthers(than wanted: Set<String>) throws {
        for top in ["Sources", "Tests"] {
            let base = folder.appendingPathComponent(top)
            for case let name as String in FileManager.default.enumerator(atPath: base.path) ?? .init() {
                let place = base.appendingPathComponent(name)
                let isFolder = try place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
                guard !isFolder, !wanted.contains("\(top)/\(name)") else { continue }
                try FileManager.default.removeItem(at: place)
            }
        }
    }

    // MARK: Building and testing

    /// Builds the tests as `make test` does.
    func build() throws {
        let answer = try Command.run(
            "/usr/bin/env",
            [
                "nice", "-n", "10", "swift", "build", "--build-tests", "--explicit-target-dependency-import-check",
                "error",
                "--disable-local-rpath",
            ], in: folder)
        guard answer.status == 0 else { throw TortureError("the copy does not build:\n\(answer.output.suffix(2000))") }
    }

    /// Runs tests, without one of the guards or with all.
    func test(_ filter: String, without name: String?, program: URL) throws -> Outcome {
        var environment = ProcessInfo.processInfo.environment
        environment["ALCOVE_PROGRAM"] = program.path
        environment[GuardedCopy.variable] = name
        // A test that traps is as good as one that fails, and needs no stack.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        let answer = try Command.run(
            "/usr/bin/env",
            [
                "nice", "-n", "10", "timeout", "-k", "5", "300", "swift", "test", "--skip-build", "--disable-xctest",
                "--filter", filter,
            ], in: folder, environment: environment)
        // Of timeout: 124, or 137 where it had to kill.
        if answer.status == 124 || answer.status == 137 { return .hung }
        guard answer.status == 0 else { return .failed }
        let line = answer.output.split(separator: "\n").last { $0.contains("Test run with ") }
        let count = line?.split(separator: " ").lazy.compactMap { Int($0) }.first
        return .passed(tests: count ?? 0)
    }
}

/// One place of a guard in a file.
private struct Edit {
    let range: Range<Int>
    let name: String
    let without: String

    static func edits(of one: Guard, in file: URL) throws -> [Edit] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            throw TortureError("there is no \(one.file)")
        }
        return try one.places.map { place in
            let parts = place.split(separator: "‹", maxSplits: 1, omittingEmptySubsequences: false)
            let rest = parts.last?.split(separator: "›", maxSplits: 1, omittingEmptySubsequences: false) ?? []
            guard parts.count == 2, rest.count == 2 else { throw TortureError("\(one.name) marks nothing: \(place)") }
            let wanted = parts[0] + rest[0] + rest[1]
            let found = text.ranges(of: wanted)
            guard found.count == 1, let only = found.first else {
                throw TortureError("\(one.file) has this \(found.count) times: \(wanted)")
            }
            let start = text.utf8.distance(from: text.startIndex, to: only.lowerBound) + parts[0].utf8.count
            return Edit(range: start..<start + rest[0].utf8.count, name: one.name, without: one.without)
        }
    }

    /// The file with every edit in it. Several of one expression stand inside each other.
    static func apply(_ edits: [Edit], to bytes: Data) -> Data {
        var result = Array(bytes)
        let places = Dictionary(grouping: edits, by: \.range).sorted { $0.key.lowerBound > $1.key.lowerBound }
        for (range, edits) in places {
            var expression = String(decoding: bytes[range], as: UTF8.self)
            for edit in edits { expression = "(isRemoved(\"\(edit.name)\") ? \(edit.without) : (\(expression)))" }
            result.replaceSubrange(range, with: expression.utf8)
        }
        return Data(result)
    }
}
