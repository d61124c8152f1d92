import Foundation
import Synchronization

/// A vault for several tests that leave it as they found it: a new one costs two seconds of key derivation.
///
/// What is static is never freed, so the agents and folders of all such vaults go when the test run ends.
final class SharedVault: Sendable {
    private static let made = Mutex<[Sandbox]>([])
    private static let cleaning: Void = { atexit { SharedVault.removeAll() } }()

    private let make: @Sendable () throws -> Sandbox
    private let sandbox = Mutex<Result<Sandbox, any Error>?>(nil)

    init(_ make: @escaping @Sendable () throws -> Sandbox) { self.make = make }

    /// The vault; the first who asks makes it, the others wait.
    func get() throws -> Sandbox {
        try sandbox.withLock { sandbox in
            if let sandbox { return try sandbox.get() }
            let new = Result { try make() }
            sandbox = new
            guard case .success(let made) = new else { return try new.get() }
            SharedVault.cleaning
            SharedVault.made.withLock { $0.append(made) }
            return made
        }
    }

    private static func removeAll() {
        for sandbox in made.withLock({ $0 }) { sandbox.remove() }
    }
}

/// One open vault without notes.
enum Shared {
    private static let vault = SharedVault { try Sandbox.unlocked() }

    static func unlocked() throws -> Sandbox { try vault.get() }
}
