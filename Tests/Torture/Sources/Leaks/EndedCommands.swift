internal import Foundation
internal import TortureKit

/// Every command, and what any process knows when it has ended.
struct EndedCommands {
    let program: URL

    func run(_ errands: [Errand], _ tally: inout Tally) throws {
        let practice = try Practice(program: program)
        let lookout = Lookout(practice: practice)
        try practice.keepSheet(practice.must(practice.initialising))
        lookout.look("after init", &tally)
        try practice.learnKeys()
        try practice.unlock()
        lookout.look("after unlock", &tally)
        try practice.must(["patient", "add", Practice.code, "--name", "-"], line: practice.patientName.text)
        try practice.learnKeys()
        lookout.look("after patient add", &tally)
        for errand in errands {
            let call = try errand.call(practice)
            let answer = try practice.machine.run(call.arguments, input: call.input)
            tally.count("commands")
            guard answer.status == 0 else {
                tally.fail("\(errand.name): exit \(answer.status): \(answer.errors)")
                continue
            }
            try errand.keep(practice, answer)
            lookout.look("after \(errand.name)", &tally)
        }
        try practice.lock()
        lookout.look("after lock", &tally)
        lookout.mustHaveNoAgent("after lock", &tally)
    }
}
