internal import Glibc

/// The figures of Alcove, each beside a floor or another program measured in the same run.
@main
enum Benchmarks {
    static func main() {
        do {
            var arguments = CommandLine.arguments.dropFirst()
            if arguments.first == AgeChild.mode {
                arguments.removeFirst()
                try AgeChild.run(Array(arguments))
                return
            }
            if arguments.contains("--help") || arguments.contains("-h") {
                print(Options.usage)
                return
            }
            let options = try Options(arguments)
            let report = try run(options)
            print(options.json ? try report.json() : report.table)
        } catch {
            complain("\(error)")
            exit(1)
        }
    }

    private static func run(_ options: Options) throws -> Report {
        var report = Report()
        let scene = try Scene(options)
        defer { scene.strike() }
        for measure in options.measures {
            complain("measuring \(measure.rawValue) …")
            do {
                report.rows += try scene.rows(of: measure)
            } catch let failure as Failure {
                report.rows.append(.absent(measure.rawValue, failure.description))
            }
        }
        report.remarks = scene.remarks
        return report
    }

    /// Says something beside the answer.
    static func complain(_ text: String) {
        let line = Array("benchmarks: \(text)\n".utf8)
        _ = unsafe write(STDERR_FILENO, line, line.count)
    }
}
