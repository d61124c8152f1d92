internal import TortureKit

extension PowerScenario {
    /// What one command has not synced is still open while the next ones write.
    static var rows: [PowerScenario] {
        func row(_ name: String, _ commands: [[String]], brings: [String]) -> PowerScenario {
            var scenario = PowerScenario(name) { _, recorder in
                for command in commands { try recorder.record(command + ["--json"]) }
            }
            scenario.brings = brings
            scenario.states = 4000
            return scenario
        }
        return [
            row(
                "five in a row, one patient",
                [
                    ["add", "K-117", "Monday."], ["show", "K-117:last"], ["edit", "K-117:last", "Monday, late."],
                    ["add", "K-117", "Apart, on Monday.", "--process"],
                    ["themes", "mark", "K-117:last", "trust-safety"],
                ], brings: ["Monday, late.", "Apart, on Monday.", "trust-safety"]),
            row(
                "five in a row, several patients",
                [
                    ["patient", "add", "Q-600"], ["add", "Q-600", "Intake."], ["add", "L-042", "Tuesday."],
                    ["discard", "K-117:last", "--reason", "test", "--yes"], ["add", "Q-600", "Second."],
                ], brings: ["Intake.", "Tuesday.", "Second."]),
        ] + [mixed, resealed]
    }

    private static var mixed: PowerScenario {
        var scenario = PowerScenario("five in a row, an import among them") { _, recorder in
            try recorder.record(["add", "K-117", "Before it.", "--json"])
            try recorder.record(["import", "-", "--json"], input: lines(6, patients: 3, "Taken in"))
            try recorder.record(["show", "K-117:last", "--json"])
            try recorder.record(["patient", "add", "R-700", "--json"])
            try recorder.record(["add", "R-700", "After it.", "--json"])
        }
        scenario.brings = ["Before it.", "Taken in 5.", "After it."]
        scenario.states = 4000
        return scenario
    }

    private static var resealed: PowerScenario {
        var scenario = PowerScenario("five in a row, a new passphrase and a colleague among them") {
            station, recorder in
            try recorder.record(["add", "K-117", "Before it.", "--json"])
            try recorder.record(["passphrase", "--json"] + station.files(), atExit: true)
            try recorder.record(["add", "K-117", "After it.", "--json"])
            try recorder.record(["keys", "trust", station.colleague(), "--json"])
            try recorder.record(["add", "K-117", "At last.", "--json"])
        }
        scenario.brings = ["Before it.", "After it.", "Dr. Bea Example", "At last."]
        scenario.states = 4000
        return scenario
    }
}
