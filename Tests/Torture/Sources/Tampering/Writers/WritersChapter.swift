import Foundation
import SystemPackage
import TortureKit
import VaultCrypto

@testable import ClinicalVault

/// Many processes write to one vault at once and are killed at any moment; machines exchange files in any order.
struct WritersChapter: Chapter {
    let name = "writers"
    let subject = "8 processes add 1,000 notes each, killed at random; three machines exchange files in random order"
    let goal = "nothing acknowledged lost, nothing twice, every chain whole"

    func isEnough(_ tally: Tally) -> Bool { tally["commands"] >= 8000 && tally["exchanges"] >= 20 }

    func run(_ run: Run) throws {
        let (processes, each) = run.isShort ? (4, 15) : (8, 1000)
        try run.step("\(processes) processes, \(each) notes each") {
            try KilledWriters(program: run.program).run(processes: processes, each: each, &$0)
        }
        for seed in 1...(run.isShort ? 2 : 30) {
            try run.step("exchange \(seed)") {
                try Exchange(seed: UInt64(seed)).run(steps: run.isShort ? 60 : 200, &$0)
            }
        }
    }
}
