internal import Foundation
internal import TortureKit

/// Every parser that bytes from outside reach, under libFuzzer.
struct FuzzChapter: Chapter {
    let name = "fuzz"
    let subject = "libFuzzer on every parser of bytes from outside, guided by coverage, with what must hold besides"
    let goal = "10,000,000 inputs each in one run (fewer for the two with genuine signatures), no crash, no hang"

    /// How much a parser is asked for.
    private struct Plan {
        let name: String
        /// The longest input.
        let length: Int
        /// Inputs in the long form and in the short one.
        var inputs = 10_000_000
        var short = 20_000
    }

    /// Memory in MiB above which a parser has failed, and seconds for one input.
    private static let memory = 512
    private static let patience = 5

    /// A parser with a fault, to show that faults are found.
    private static let seeded = Plan(name: "seeded-fault", length: 64, inputs: 1_000_000)

    private static let plans = [
        Plan(name: "age-header", length: 1024), Plan(name: "armor", length: 512), Plan(name: "bech32", length: 128),
        Plan(name: "bundle", length: 1024),
        Plan(name: "bundle-signed", length: 48, inputs: 100_000, short: 500),
        Plan(name: "record", length: 768), Plan(name: "ledger", length: 1024), Plan(name: "statement", length: 1536),
        Plan(name: "keys", length: 256),
        Plan(name: "keys-cards", length: 1536, inputs: 1_000_000, short: 2_000),
        Plan(name: "import", length: 384), Plan(name: "query", length: 256), Plan(name: "agent", length: 512),
        Plan(name: "handoff-tar", length: 3072), Plan(name: "handoff-note", length: 1536),
    ]

    var absence: String? { tool("swift") == nil ? "swift not found" : nil }

    func run(_ run: Run) throws {
        guard !(FuzzChapter.plans + [FuzzChapter.seeded]).map(\.name).allSatisfy(run.isDone) else { return }
        let fuzzer = try build(run.checkout)
        let scratch = try Scratch()
        let seeds = try Command.run(fuzzer, ["--seeds", scratch.url.path], in: scratch.url)
        guard seeds.status == 0 else { throw TortureError("no seeds: \(seeds.output)") }
        let listed = try Command.run(fuzzer, ["--list"], in: scratch.url).output.split(separator: "\n").map(String.init)
        guard Set(listed) == Set((FuzzChapter.plans + [FuzzChapter.seeded]).map(\.name)) else {
            throw TortureError("the fuzzer has other parsers: \(listed.joined(separator: ", "))")
        }
        try run.step(FuzzChapter.seeded.name) { tally in
            let plan = FuzzChapter.seeded
            let answer = try Command.run(
                fuzzer, FuzzChapter.arguments(plan, plan.inputs), in: scratch.url, environment: FuzzChapter.environment)
            if answer.status != 0, answer.output.contains("broken: the seeded fault") {
                tally.count("seeded faults found")
            } else {
                tally.fail("the seeded fault was not found in \(plan.inputs) inputs")
            }
        }
        let inputs = { (plan: Plan) in run.isShort ? plan.short : plan.inputs }
        let open = FuzzChapter.plans.filter { !run.isDone($0.name) }
        // A fuzzer has one thread.
        let processors = ProcessInfo.processInfo.activeProcessorCount
        try Command.runAll(
            open.map { (path: fuzzer, arguments: FuzzChapter.arguments($0, inputs($0))) }, atMost: processors,
            in: scratch.url, environment: FuzzChapter.environment
        ) { index, answer in
            let plan = open[index]
            try run.step(plan.name) { tally in judge(plan, inputs(plan), answer, scratch.url, &tally) }
        }
    }

    private func build(_ checkout: URL) throws -> String {
        let package = checkout.appendingPathComponent("Tests/Torture/Fuzz")
        let answer = try Command.run(
            "/usr/bin/env",
            [
                "swift", "build", "-c", "release", "--disable-local-rpath", "-Xswiftc", "-enable-testing", "-Xswiftc",
                "-sanitize=fuzzer", "-Xswiftc", "-use-ld=lld", "--package-path", package.path,
            ], in: checkout)
        guard answer.status == 0 else {
            throw TortureError("the fuzzer does not build:\n\(answer.output.suffix(2000))")
        }
        return package.appendingPathComponent(".build/release/fuzz").path
    }

    private static func arguments(_ plan: Plan, _ inputs: Int) -> [String] {
        [
            plan.name, "-runs=\(inputs)", "-seed=1", "-max_len=\(plan.length)", "-timeout=\(patience)",
            "-rss_limit_mb=\(memory)", "-print_final_stats=1", "-verbosity=0", "-artifact_prefix=\(plan.name)-",
            plan.name,
        ]
    }

    /// Without Swift's backtraces, in which a crash would hang.
    private static var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    }

    /// What a fuzzer that ended says.
    private func judge(
        _ plan: Plan, _ inputs: Int, _ answer: (status: Int32, output: String), _ folder: URL, _ tally: inout Tally
    ) {
        let done = FuzzChapter.statistic("number_of_executed_units", in: answer.output)
        tally.count("inputs", by: done ?? 0)
        tally.count("parsers")
        if let memory = FuzzChapter.statistic("peak_rss_mb", in: answer.output), memory > FuzzChapter.memory {
            tally.fail("\(plan.name) took \(memory) MiB")
        }
        guard answer.status != 0 || (done ?? 0) < inputs else { return }
        // The input in hexadecimal digits, so that it can be tried again without the folder, which is gone by then.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        let input = names.first { $0.hasPrefix("\(plan.name)-") }.flatMap {
            try? Data(contentsOf: folder.appendingPathComponent($0))
        }
        let digits = (input ?? Data()).map { String(format: "%02x", $0) }.joined()
        let reason =
            answer.output.split(separator: "\n").first {
                $0.contains("broken:") || $0.contains("Fatal error") || $0.contains("SUMMARY")
            } ?? "ended with \(answer.status)"
        tally.fail("\(plan.name) after \(done ?? 0) inputs: \(reason); input \(digits)")
    }

    private static func statistic(_ name: String, in output: String) -> Int? {
        let line = output.split(separator: "\n").last { $0.hasPrefix("stat::\(name):") }
        return line?.split(separator: " ").last.flatMap { Int($0) }
    }

    func isEnough(_ tally: Tally) -> Bool {
        tally["parsers"] == FuzzChapter.plans.count && tally["seeded faults found"] == 1
            && tally["inputs"] >= FuzzChapter.plans.reduce(0) { $0 + $1.inputs }
    }
}
