internal import VaultCrypto

extension PinFile {
    /// Takes over what an entry of one's own log says about the trust in a colleague.
    mutating func takeTrust(_ entry: LedgerEntry) {
        let kind = LedgerEntry.Kind(rawValue: entry.kind)
        guard kind == .trusted || kind == .untrusted, let clinician = entry.references["clinician"]?.identifier
        else { return }
        trusted.removeAll { $0.clinician == clinician }
        let card = kind == .trusted ? entry.references["card"]?.digest : nil
        trusted.append(Trusted(clinician: clinician, card: card))
    }
}

extension Vault {
    /// Hashes of the cards of colleagues who are trusted here, by clinician.
    func trustedCards() throws -> [Identifier: Digest] {
        guard let pins = try state()?.pins(StateFolder.ledgers) else { return [:] }
        var trusted: [Identifier: Digest] = [:]
        for one in pins.trusted { trusted[one.clinician] = one.card }
        return trusted
    }

    /// The cards of a trusted colleague, newest first: the trusted one and what its holder signed after it.
    func trustedChain(of clinician: Identifier) throws -> [Card] {
        guard let digest = try trustedCards()[clinician] else { return [] }
        let chain = try cards.chain(of: clinician)
        return chain.contains { $0.digest == digest } ? chain.reversed() : []
    }
}
