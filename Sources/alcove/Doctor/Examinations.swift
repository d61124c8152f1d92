/// All examinations of a machine, in the order in which a person reads about them.
enum Examinations {
    static func all(of machine: Machine) -> [Finding] {
        let areas = SwapAreas(of: machine)
        let accounts = Accounts(of: machine)
        return [
            machine.keyMemory,
            machine.lockLimit,
            machine.swap(areas),
            machine.hibernation(areas),
            machine.coreDumps,
            machine.tracing,
            machine.foreignCode,
            machine.programFile(accounts),
            machine.permissions(accounts),
            machine.temporaryFolders(areas, accounts),
            machine.editor,
            machine.shellHistory,
            machine.historyLines,
            machine.processes(accounts),
            machine.otherUsers(accounts),
            machine.clock,
        ]
    }
}
