internal import SecretMemory
internal import VaultCrypto

/// A bundle or ledger that a repair has taken out of the vault, as the log names it. Whoever holds the vault against the
/// log or against pins does not miss it.
struct SetAside: Hashable {
    let bundle: Identifier
    /// The writer of a ledger: its bundles are not without a log.
    let writer: Identifier?

    var json: JSON {
        var object = JSONObject([("bundle", .string(bundle.text))])
        object["writer"] = writer.map { .string($0.text) }
        return .object(object)
    }

    init(bundle: Identifier, writer: Identifier?) {
        self.bundle = bundle
        self.writer = writer
    }

    init?(_ json: JSON) {
        guard let bundle = json["bundle"]?.identifier else { return nil }
        self.bundle = bundle
        writer = json["writer"]?.identifier
    }
}

extension LedgerEntry {
    /// 64 KiB of head have room for so many notes and files set aside: 30 and 110 bytes each.
    static let maximumRepairs = 100

    /// Bundles that this entry says were set aside.
    var setAside: [SetAside] { (references["aside"]?.array ?? []).compactMap { SetAside($0) } }
    /// Notes that this entry says were lost, or filed anew under another id.
    var lostNotes: [Identifier] { (references["lost"]?.array ?? []).compactMap(\.identifier) }
}

extension Rollback {
    /// The bundle or ledger that is older; nil where it is something else.
    fileprivate var bundle: Identifier? {
        guard kind == .bundle || kind == .ledger else { return nil }
        return Identifier(text: (path.split(separator: "/").last ?? "").prefix { $0 != "." })
    }
}

extension Vault {
    /// What is missed, without what a repair has set aside, here or on another machine of the clinician's. The logs are
    /// read for it only where something is missed at all.
    func missed(_ rollbacks: [Rollback]) throws -> (older: [Rollback], setAside: Set<Identifier>) {
        guard !rollbacks.isEmpty else { return ([], []) }
        let aside = try OwnLogs(self).setAside.intersection(rollbacks.compactMap(\.bundle))
        return (rollbacks.filter { $0.bundle.map { !aside.contains($0) } ?? true }, aside)
    }
}

extension Append {
    /// Pins of what is no longer there say nothing.
    func unpin(_ bundles: Set<Identifier>) throws {
        guard !bundles.isEmpty else { return }
        ledgerPins.pins.removeAll { bundles.contains($0.bundle) }
        let drawers = try state.pinnedDrawers().map { StateFolder.pinName(patient: $0.patient, $0.drawer) }
        for name in [StateFolder.ledgers] + drawers {
            guard var pins = try state.pins(name), pins.pins.contains(where: { bundles.contains($0.bundle) }) else {
                continue
            }
            pins.pins.removeAll { bundles.contains($0.bundle) }
            try state.setPins(pins, name)
        }
    }
}
