internal import SecretMemory
internal import Synchronization
internal import VaultCrypto

/// How many bytes of the vault were read, by however many threads.
final class ReadBytes: Sendable {
    private let count = Atomic<Int>(0)

    func add(_ bytes: Int) -> Int { count.add(bytes, ordering: .relaxed).newValue }
}

extension Checker {
    /// How many drawers a thread takes at a time: few enough that all are busy to the end.
    private static let slice = 16

    /// Checks drawers on every processor that there is: each thread with a vault and a report of its own, and the findings
    /// put together at the end.
    func check(_ refs: [DrawerRef]) throws {
        let slices = refs.chunked(Checker.slice)
        guard Threads.useful > 1, slices.count > 1 else {
            for slice in slices { try checkSlice(slice) }
            return
        }
        let keys = SerialKeyHolder(vault.keys)
        let workers = try (0..<min(Threads.useful, slices.count)).map { try Checker(helping: self, number: $0, keys) }
        let next = NextNumber()
        let failure = FirstFailure()
        Threads.run(workers.count) { number in
            while let slice = next.below(slices.count), failure.error == nil {
                do { try workers[number].checkSlice(slices[slice]) } catch { failure.note(error) }
            }
        }
        if let error = failure.error { throw error }
        for worker in workers { take(worker) }
    }

    private func checkSlice(_ refs: [DrawerRef]) throws {
        let views = try vault.openDrawers(refs)
        for ref in refs {
            let reading = try check(ref, views[ref])
            guard let state else { continue }
            missed += try Lookback(vault: vault, state: state).rollbacks(in: ref, after: reading)
            looked.insert(ref)
        }
    }

    /// Adds what a helper found.
    private func take(_ helper: Checker) {
        report.notes += helper.report.notes
        report.bundles += helper.report.bundles
        report.records += helper.report.records
        report.unknownRecords += helper.report.unknownRecords
        report.bytes += helper.report.bytes
        for found in helper.report.problems { problem(found.kind, found.path, found.detail) }
        for (bundle, read) in helper.read { remember(read, as: bundle) }
        stubs += helper.stubs
        missed += helper.missed
        looked.formUnion(helper.looked)
    }
}

/// Hands out numbers, each once.
private final class NextNumber: Sendable {
    private let next = Atomic<Int>(0)

    func below(_ count: Int) -> Int? {
        let number = next.add(1, ordering: .relaxed).oldValue
        return number < count ? number : nil
    }
}

/// The error that ended the work, of whichever thread met it first.
private final class FirstFailure: Sendable {
    private let first = Mutex<(any Error)?>(nil)

    var error: (any Error)? { first.withLock { $0 } }

    func note(_ error: any Error) { first.withLock { $0 = $0 ?? error } }
}

/// A key holder for several threads: one asks at a time, since the agent has one connection.
private final class SerialKeyHolder: KeyHolder {
    private let holder: any KeyHolder
    private let turn = Mutex(())

    let vault: Identifier
    let clinician: Identifier
    let card: Digest

    init(_ holder: any KeyHolder) {
        self.holder = holder
        vault = holder.vault
        clinician = holder.clinician
        card = holder.card
    }

    func unwrap(_ headers: [[UInt8]], each body: (Int, consuming SecretBytes?) throws -> Void) throws {
        try turn.withLock { _ in try holder.unwrap(headers, each: body) }
    }

    func sign(_ digest: Digest, for purpose: SigningPurpose) throws -> [UInt8] {
        try turn.withLock { _ in try holder.sign(digest, for: purpose) }
    }

    func deriveKey(for purpose: DerivedKeyPurpose, age: Int) throws -> SecretBytes {
        try turn.withLock { _ in try holder.deriveKey(for: purpose, age: age) }
    }
}
