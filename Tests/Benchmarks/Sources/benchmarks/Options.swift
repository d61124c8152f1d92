/// What the person who started the program wants.
struct Options {
    static let usage = """
        usage: benchmarks [--json] [--notes N] [--size MIB] [--rounds N] [--folder DIR] [NAME...]

          NAME       what to measure: \(Measure.allCases.map(\.rawValue).joined(separator: ", ")); everything if none is given
          --json     one JSON document instead of the table
          --notes    how many notes the big vault has (12000)
          --size     how many MiB the age file has (1024)
          --rounds   how often the short things are measured (31)
          --folder   where the throw-away vaults lie: a folder on a real disk ($TMPDIR, else /var/tmp)

        The alcove program is $ALCOVE_PROGRAM, else the release build of this checkout.
        """

    var json = false
    var notes = 12_000
    var megabytes = 1024
    var rounds = 31
    var folder: String?
    var measures: [Measure] = []

    /// Reads the arguments behind the program's name.
    init(_ arguments: some Sequence<String>) throws {
        var rest = arguments.makeIterator()
        func number(_ option: String, in range: ClosedRange<Int>) throws -> Int {
            guard let text = rest.next(), let value = Int(text), range.contains(value) else {
                throw Failure("\(option) wants a number from \(range.lowerBound) to \(range.upperBound)")
            }
            return value
        }
        while let argument = rest.next() {
            switch argument {
            case "--json": json = true
            case "--notes": notes = try number(argument, in: 100...1_000_000)
            case "--size": megabytes = try number(argument, in: 1...65_536)
            case "--rounds": rounds = try number(argument, in: 3...1000)
            case "--folder": folder = rest.next()
            default:
                guard let measure = Measure(rawValue: argument) else { throw Failure(Options.usage) }
                measures.append(measure)
            }
        }
        // In the order of the table, since some of them write to the vault in which others count.
        measures = Measure.allCases.filter { measures.isEmpty || measures.contains($0) }
    }
}

/// The subjects that can be measured, in the order of the table.
enum Measure: String, CaseIterable {
    case xaes, age, start, queries, growth, search, `import`, check, add, calls, unlock, typing
}
