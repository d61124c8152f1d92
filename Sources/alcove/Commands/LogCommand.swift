internal import ArgumentParser
internal import ClinicalVault
internal import VaultCrypto

/// `alcove log`: what was done in the vault, and the accounting of disclosures.
struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Show what was done, and when.",
        discussion: """
            Every entry is verified as it is read. --disclosures shows to whom a record was handed over, and what for.
            """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "Only what is about this patient.")
    var patient: String?

    @Flag(help: "The accounting of disclosures.")
    var disclosures = false

    @Option(name: .short, help: ArgumentHelp("At most so many of the newest.", valueName: "n"))
    var n: Int?

    mutating func validate() throws {
        if let n, n < 1 { throw ValidationError("-n takes a number from 1 on") }
    }

    func run() throws {
        let vault = try Session.open(global).vault
        let patient = try patient.map { try vault.patient(matching: $0, counted: false).id }
        let codes = Dictionary(try vault.patients().map { ($0.id, $0.code) }) { first, _ in first }
        if disclosures {
            LogOutput(codes: codes, output: global.output).print(try vault.disclosures(of: patient))
            return
        }
        let report = try vault.log(of: patient)
        LogOutput(codes: codes, output: global.output).print(report, newest: n)
        guard report.damaged.isEmpty else {
            throw CommandFailure(
                .damaged, "entries are missing or altered in \(report.damaged.joined(separator: ", "))",
                hint: "alcove check says what is affected")
        }
    }
}
