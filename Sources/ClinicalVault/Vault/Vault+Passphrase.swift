public import SecretMemory
public import VaultCrypto

extension Vault {
    /// Seals the clinician's secret with a new passphrase.
    ///
    /// The old passphrase still opens older copies of the file: a passphrase that somebody has seen wants new keys.
    ///
    /// - Parameter identity: the opened secret, from ``unlock(_:clinician:passphrase:)`` or
    ///   ``recover(_:clinician:code:)``.
    public func changePassphrase(
        of identity: UnlockedIdentity, to passphrase: borrowing SecretBytes, cost: ScryptCost = .identity
    ) throws {
        try reseal(ownFile(identity), Vault.identityName, with: passphrase, cost: cost)
    }

    /// Seals the clinician's secret with the code of a new recovery sheet. The old sheet still opens older copies.
    public func newRecoverySheet(
        for identity: UnlockedIdentity, code: borrowing RecoveryCode, cost: ScryptCost = .identity
    ) throws {
        try reseal(ownFile(identity), Vault.recoveryName, with: code.passphrase, cost: cost)
    }

    private func ownFile(_ identity: UnlockedIdentity) throws -> IdentityFile {
        guard identity.card == keys.card, identity.vault == id else { throw VaultError.wrongPassphrase }
        return try IdentityFile(identity: identity, chain: ownChain())
    }

    /// Replaces a file of the clinician's secret, and records it.
    func reseal(
        _ file: IdentityFile, _ name: String, with passphrase: borrowing SecretBytes, cost: ScryptCost
    ) throws {
        let bytes = try file.sealed(passphrase, cost: cost)
        let digest = SHA256.hash(bytes)
        let append = try Append(self)
        let folder = try clinicianFolder(keys.clinician)
        var known = try append.ledgerPins.identity ?? sealedFiles(folder, generation: file.generations.count)
        try append.announceIdentity(digest)
        try folder.replace(name, with: bytes, durably: true) { written in
            // Opened again from the disk before it takes the place of the one that works.
            let again = try written.contents(limit: Vault.maximumIdentity)
            let opened = try IdentityFile(
                opening: again, with: passphrase, ceiling: max(cost, .identity), path: folder.path(of: name))
            guard opened.identity.card == file.identity.card else {
                throw VaultError.damaged(path: folder.path(of: name), what: "it does not open to what was sealed")
            }
        }
        if name == Vault.identityName {
            known.identity = digest
            known.generation = file.generations.count
        } else {
            known.recovery = digest
        }
        append.ledgerPins.identity = known
        do {
            try append.finish(.identity, OwnLogs(self).references(of: known))
        } catch {
            // It cannot be taken back without the old passphrase, and need not be: the intent on the disk says what was
            // done, and the next command that writes brings it into the log.
            notice("it is changed, but that could not be written to the log yet (\(error))")
        }
    }

    /// Records the first sealing of a new clinician's files.
    func recordIdentity(kind: LedgerEntry.Kind) throws {
        let append = try Append(self)
        let known = try sealedFiles(clinicianFolder(keys.clinician), generation: ownChain().count)
        append.ledgerPins.identity = known
        try append.finish(kind, OwnLogs(self).references(of: known))
    }

    /// Hashes of the identity and recovery file as they lie in the vault.
    func sealedFiles(_ folder: Folder, generation: Int) throws -> PinFile.Identity {
        func hash(_ name: String) throws -> Digest {
            guard let bytes = try folder.contents(name, limit: Vault.maximumIdentity) else { return .none }
            return SHA256.hash(bytes)
        }
        return PinFile.Identity(
            generation: generation, identity: try hash(Vault.identityName), recovery: try hash(Vault.recoveryName))
    }

    /// One's own cards, oldest first, up to the one of the key holder.
    func ownChain() throws -> [Card] {
        let own = try ownCard()
        return Array(try cards.chain(of: keys.clinician).prefix(own.generation))
    }
}

extension IdentityFile {
    /// The identity file of an opened secret, put together from its verified cards.
    convenience init(identity: UnlockedIdentity, chain: [Card]) throws {
        let generations = chain.reversed().map {
            Generation(number: $0.generation, name: $0.name, created: $0.created)
        }
        try self.init(generations, secrets: identity.copySecrets(), vault: identity.vault)
        guard cards.map(\.digest) == chain.reversed().map(\.digest) else { throw VaultError.wrongPassphrase }
    }
}
