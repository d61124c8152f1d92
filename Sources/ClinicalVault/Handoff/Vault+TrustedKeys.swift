internal import SystemPackage
internal import VaultCrypto

/// The trusted keys stand twice: in the file `Keys`, for people, and in the clinician's own log, which nobody else can
/// write. A line that was swapped in the file is noticed because the log does not know its card.
extension Vault {
    /// The colleagues whose keys are trusted here.
    ///
    /// Throws ``VaultError/untrusted(path:)`` where the file holds a card that the log does not know, and
    /// ``TrustedKeysError`` where it cannot be read.
    public func trustedKeys() throws -> TrustedKeys {
        let keys = try TrustedKeys.load(from: places.configuration)
        guard !keys.keys.isEmpty else { return keys }
        let known = try trustedCards()
        for key in keys.keys where known[key.card.clinician] != key.card.digest {
            throw VaultError.untrusted(path: "\(places.configuration.appending(TrustedKeys.fileName)) [\(key.name)]")
        }
        return keys
    }

    /// One's own cards: what a colleague is to be sent, and what signs a hand-off.
    public func ownCards() throws -> CardChain {
        let own = try ownCard()
        let cards = try self.cards.chain(of: own.clinician).prefix { $0.generation <= own.generation }
        guard let chain = CardChain(Array(cards)), chain.card == own else {
            throw VaultError.damaged(
                path: "clinicians/\(own.clinician)", what: "your own cards do not follow each other")
        }
        return chain
    }

    /// Trusts a colleague's cards, to be compared by telephone; in the place of older ones of the same colleague.
    ///
    /// Returns the key as it stands in the file now.
    ///
    /// - Parameter name: what to call the colleague; without it the name that they have, or the one on the card.
    @discardableResult
    public func trust(_ chain: CardChain, as name: String? = nil) throws -> TrustedKey {
        guard chain.card.clinician != keys.clinician else {
            throw VaultError.invalid(what: "the card", why: "is your own")
        }
        var trusted = try TrustedKeys.load(from: places.configuration)
        if let known = trusted.key(clinician: chain.card.clinician), known.card.generation > chain.card.generation {
            throw VaultError.invalid(
                what: "the key", why: "is an older one of \(known.name); the newer one stays trusted")
        }
        try trusted.trust(chain, as: name)
        // The log first: a card in the file that the log does not know would be refused.
        if try trustedCards()[chain.card.clinician] != chain.card.digest {
            try logTrust(.trusted, chain.card, JSONObject([("card", .string(chain.card.digest.hex))]))
        }
        try trusted.save(to: places.configuration)
        guard let key = trusted.key(clinician: chain.card.clinician) else {
            throw VaultError.invalid(what: "the card", why: "was not taken")
        }
        return key
    }

    /// Notes that the words of a trusted colleague were compared.
    public func confirmTrust(of key: TrustedKey, on day: CalendarDay) throws {
        var trusted = try trustedKeys()
        guard try trusted.confirm(key.name, on: day) else {
            throw VaultError.invalid(what: key.name, why: "is not among the trusted keys")
        }
        let references = JSONObject([
            ("card", .string(key.card.digest.hex)), ("compared", .string(day.iso)),
        ])
        try logTrust(.trusted, key.card, references)
        try trusted.save(to: places.configuration)
    }

    /// Trusts a colleague no longer.
    public func distrust(_ key: TrustedKey) throws {
        var trusted = try TrustedKeys.load(from: places.configuration)
        _ = try trusted.remove(key.name)
        // The file first: a card that is left in it without the log is refused, one that is gone does no harm.
        try trusted.save(to: places.configuration)
        try logTrust(.untrusted, key.card, JSONObject())
    }

    private func logTrust(_ kind: LedgerEntry.Kind, _ card: Card, _ references: JSONObject) throws {
        var references = references
        references["clinician"] = .string(card.clinician.text)
        let append = try Append(self)
        append.ledgerPins.trusted.removeAll { $0.clinician == card.clinician }
        append.ledgerPins.trusted.append(
            PinFile.Trusted(clinician: card.clinician, card: kind == .trusted ? card.digest : nil))
        try append.finish(kind, references)
    }
}
