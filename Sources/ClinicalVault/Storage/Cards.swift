internal import VaultCrypto

/// The cards in a vault, verified. A chain is as good as the id it begins with: the id is a hash of the first card.
final class Cards {
    static let folderName = "clinicians"

    private let root: Folder
    private var chains: [Identifier: [Card]] = [:]

    init(root: Folder) { self.root = root }

    static func fileName(_ generation: Int) -> String { "card.\(generation)" }

    /// The clinician's cards, oldest first, as far as they verify; empty where the first does not.
    func chain(of clinician: Identifier) throws -> [Card] {
        if let known = chains[clinician] { return known }
        var chain: [Card] = []
        if let folder = try root.folder(Cards.folderName)?.folder(clinician.text) {
            while chain.count < Card.maximumGeneration,
                let bytes = try Cards.contents(folder, Cards.fileName(chain.count + 1)),
                let card = Card(parsing: bytes, after: chain.last), card.clinician == clinician
            {
                chain.append(card)
            }
        }
        chains[clinician] = chain
        return chain
    }

    /// The card with that hash of that clinician, or nil.
    func card(_ digest: Digest, of clinician: Identifier) throws -> Card? {
        try chain(of: clinician).first { $0.digest == digest }
    }

    /// Adds a chain from elsewhere where the vault's own is shorter: one's own card must not depend on the vault.
    func know(_ chain: [Card]) throws {
        guard let clinician = chain.first?.clinician, try self.chain(of: clinician).count < chain.count else { return }
        chains[clinician] = chain
    }

    private static func contents(_ folder: Folder, _ name: String) throws -> [UInt8]? {
        do {
            return try folder.contents(name, limit: Card.maximumCount)
        } catch VaultError.damaged {
            return nil
        }
    }
}
