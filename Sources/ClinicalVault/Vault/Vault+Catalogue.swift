internal import VaultCrypto

extension Vault {
    /// The catalogue, up to date with what lies in the vault.
    func freshCatalogue() throws -> any NoteCatalogue {
        let catalogue = try openCatalogue()
        try CatalogueFeed(vault: self, catalogue: catalogue).refresh(allDrawers())
        return catalogue
    }

    /// Brings the catalogue up to date with drawers that were just written to.
    func update(_ refs: [DrawerRef]) throws -> any NoteCatalogue {
        let catalogue = try openCatalogue()
        try CatalogueFeed(vault: self, catalogue: catalogue).refresh(refs)
        return catalogue
    }

    func allDrawers() throws -> [DrawerRef] {
        try patientIDs().flatMap { id in Drawer.allCases.map { DrawerRef(patient: id, drawer: $0) } }
    }

    /// How many notes and patients there are.
    public func counts() throws -> VaultCounts {
        let catalogue = try freshCatalogue()
        return try VaultCounts(
            notes: catalogue.counts().values.reduce(0) { $0 + $1.notes }, patients: catalogue.patients().count)
    }

    func openCatalogue() throws -> any NoteCatalogue {
        if let catalogue { return catalogue }
        let made = try MemoryCatalogue(vocabularyChanges: keptVocabularyChanges())
        catalogue = made
        return made
    }

    /// Lets the catalogue go, to be made again.
    func forgetCatalogue() throws { catalogue = nil }

    /// Summaries with the codes of their patients.
    func summaries(_ entries: [NoteEntry], _ catalogue: any NoteCatalogue) throws -> [NoteSummary] {
        var codes: [Identifier: String] = [:]
        return try entries.map { entry in
            let patient = entry.ref.patient
            let code = try codes[patient] ?? catalogue.patient(patient)?.code ?? ""
            codes[patient] = code
            return entry.summary(code: code)
        }
    }

    func summary(_ entry: NoteEntry, _ catalogue: any NoteCatalogue) throws -> NoteSummary {
        try summaries([entry], catalogue)[0]
    }
}

/// How much is in a vault.
public struct VaultCounts: Hashable, Sendable {
    /// Notes that are not withdrawn, in both drawers.
    public var notes: Int
    public var patients: Int
}
