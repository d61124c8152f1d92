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
        if let folder = try folder(of: clinician) {
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

    /// The card with that hash, which must come from a source that can be relied on: no signature is verified, since the
    /// hash says it all. That spares every command a verification or two, of 0.1 ms each.
    func card(known digest: Digest, of clinician: Identifier) throws -> Card? {
        if let own, own.digest == digest { return own }
        if let chain = chains[clinician] { return chain.first { $0.digest == digest } }
        guard let folder = try folder(of: clinician) else { return nil }
        for generation in 1...Card.maximumGeneration {
            guard let bytes = try Cards.contents(folder, Cards.fileName(generation)) else { return nil }
            guard let card = Card(unverified: bytes), card.digest == digest, card.clinician == clinician else {
                continue
            }
            own = card
            return card
        }
        return nil
    }

    /// The name on a clinician's newest card that follows from the id; nil where not even the first one does.
    ///
    /// The id is a hash of the first card, so where that is the only one there is nothing to verify.
    func name(of clinician: Identifier) throws -> String? {
        guard let folder = try folder(of: clinician), let bytes = try Cards.contents(folder, Cards.fileName(1)) else {
            return nil
        }
        if try folder.status(Cards.fileName(2)) != nil { return try chain(of: clinician).last?.name }
        guard let card = Card(unverified: bytes), card.generation == 1, card.clinician == clinician else { return nil }
        return card.name
    }

    private var own: Card?

    private func folder(of clinician: Identifier) throws -> Folder? {
        try root.folder(Cards.folderName)?.folder(clinician.text)
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
