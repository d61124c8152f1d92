internal import TortureKit

/// What goes wrong is said without a word of what is confidential.
///
/// Standard error ends in logs, in the mail of a scheduler, in what somebody sends to ask for help. So it may not hold
/// what stands in the vault: text, titles, names, reasons; nor what was typed as such on the line, or stands in a file
/// that is read in: a text, a title, a name, a reason, a query, a passphrase; nor a key.
///
/// It may name what a person calls things by, for they have to find the mistake: the code of a patient, which is chosen
/// so that it tells nothing; an id; a day, a kind, a theme that was typed; a verb or option that does not exist; the field
/// of a query that does not; the key of an import line that is not known; a path; a colleague's name in `Keys`, which is
/// public.
struct SilenceChapter: Chapter {
    let name = "silence"
    let subject =
        "every exit code provoked with secret words in notes, titles, names, reasons, queries, passphrases and files: usage, "
        + "locks, damage of every file, rollback, full disks, closed outputs, places that are none, bad imports, hand-offs, keys"
    let goal = "no such word on standard error"

    func isEnough(_ tally: Tally) -> Bool {
        tally["complaints read"] >= 1000 && Provocations.exitCodes.allSatisfy { tally["exit \($0)"] > 0 }
    }

    func run(_ run: Run) throws {
        var shared: SilentBench?
        for part in Provocations.Part.allCases {
            try run.step("\(part)") {
                // In the short form one vault has to do; what spoils it comes last.
                let bench = try shared ?? SilentBench(program: run.program)
                if run.isShort { shared = bench }
                try Provocations(bench: bench, isShort: run.isShort).run(part, &$0)
            }
        }
    }
}
