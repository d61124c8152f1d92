internal import ArgumentParser

/// `alcove doctor`: what on this machine could leak.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Look whether this computer is a good place for notes.",
        discussion: """
            Looks at the swap file, hibernation, crashes, memory, other programs and accounts, Alcove's folders, the \
            editor, the shell's history and the clock, and says for each whether it is good, could be better and how, or \
            dangerous. It changes nothing, needs no vault and asks for no key. Exit code 1 means that something is \
            dangerous.
            """)

    @OptionGroup var global: GlobalOptions

    func run() throws {
        let findings = Examinations.all(of: .current(global.places))
        FindingsOutput(output: global.output).print(findings)
        if findings.contains(where: { $0.level == .dangerous }) { throw CommandFailure(.failed, "") }
    }
}
