public import SecretMemory
public import VaultCrypto

extension Vault {
    /// Gives the clinician a new secret, for when a passphrase or a sheet was seen: whoever has the old one can read
    /// what was written until now, and nothing that is written from now on.
    ///
    /// The order leaves a vault that opens wherever it is interrupted: the new sheet's file first, which nobody needs
    /// yet, then the identity, then the card that others go by. Drawers get new keys when they are next written to.
    ///
    /// - Parameters:
    ///   - identity: the opened secret of this vault's key holder.
    ///   - passphrase: the new one.
    ///   - recovery: the code of the new sheet; the old sheet no longer opens this vault.
    /// - Returns: the new identity. Older instances of the vault must not be used any more.
    public func renewIdentity(
        _ identity: UnlockedIdentity, passphrase: borrowing SecretBytes, recovery: borrowing RecoveryCode,
        cost: ScryptCost = .identity
    ) throws -> UnlockedIdentity {
        let before = try IdentityFile(identity: identity, chain: ownChain())
        let file = try before.adding(name: ownCard().name, created: now())
        try reseal(file, Vault.recoveryName, with: recovery.passphrase, cost: cost)
        try reseal(file, Vault.identityName, with: passphrase, cost: cost)
        try Vault.keepCards(file, places)
        let renewed = try Vault(
            places, keys: file.identity, access: access, installation: installation, now: now)
        try renewed.placeOwnCard()
        // What lists and searches know is sealed with the old secret; it is built again when it is next asked.
        try? openCatalogue().startOver()
        return file.identity
    }

    /// Puts one's own card into the vault where it is not there: the last step of a new identity, which an interruption
    /// may have left out.
    func placeOwnCard() throws {
        let card = try ownCard()
        let folder = try clinicianFolder(keys.clinician)
        let name = Cards.fileName(card.generation)
        guard access == .readWrite, try folder.status(name) == nil else { return }
        try folder.replace(name, with: card.bytes, durably: true)
        try folder.sync()
    }
}

extension Append {
    /// The drawer, with keys that are sealed to one's newest secret alone: where it was last sealed to an older one, new
    /// keys are made before anything more is written.
    func withCurrentKeys(_ view: DrawerView) throws -> DrawerView {
        let current = view.current.statement
        guard current.owner == vault.keys.clinician,
            let own = current.members.first(where: { $0.clinician == current.owner }), own.card != vault.keys.card
        else { return view }
        try vault.requireNewestKeys(view, pins: state.pins(view.ref.pinName) ?? PinFile())
        let members = try current.members.map { member in
            KeyStatement.Member(
                clinician: member.clinician, card: try vault.newestCard(of: member.clinician).digest)
        }
        let made = try vault.makeKeys(view, members: members, closed: current.closed, writer: writer)
        try made.write(in: view.folder)
        madeKeys.append((made, view))
        return try vault.openDrawer(view.ref)
    }
}
