internal import ClinicalVault
internal import UnlockAgent

/// What was noticed when the vault was opened, in words for the clinician.
enum UnlockNotice {
    /// Whoever left a window open must learn that it is locked: from here, since nothing appears there.
    static func say(_ closed: AgentLauncher.Closed, quiet: Bool) {
        guard !quiet else { return }
        switch closed {
        case .nowhere: break
        case .otherTerminal: Output.complain("the other window is locked now")
        case .otherTerminals: Output.complain("your other windows are locked now")
        }
    }

    /// Whoever tried at an unattended keyboard is known from here.
    static func say(_ missed: MissedPassphrases?, _ output: Output) {
        guard !output.quiet, let missed else { return }
        let day = missed.last.local.day.short
        Output.complain(
            "\(counted(missed.count, "wrong passphrase")) since it was last opened, the last on \(day) at \(missed.last.localClock)"
        )
    }

    static func say(_ report: UnlockReport, _ output: Output) {
        guard !output.quiet else { return }
        if report.firstTimeHere {
            Output.complain("this machine has no memory of this vault, so it could not be told from an older copy")
        }
        if !report.notArrived.isEmpty {
            Output.complain(
                "not everything has arrived from another machine yet (\(counted(report.notArrived.count, "file")))")
        }
        if report.arrived > 0 {
            Output.complain("\(counted(report.arrived, "note")) came from elsewhere: alcove list --new")
        }
        if report.adopted > 0 {
            Output.complain("what was written whole but stood in no log yet is in the record now")
        }
        if !report.rollbacks.isEmpty {
            let count = report.rollbacks.count
            Output.complain(
                "the vault is older than what this machine has seen (\(counted(count, "file"))); it is open for reading"
            )
        }
    }
}
