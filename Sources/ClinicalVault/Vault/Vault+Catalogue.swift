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

    private func openCatalogue() throws -> any NoteCatalogue {
        if let catalogue { return catalogue }
        let made = MemoryCatalogue()
        catalogue = made
        return made
    }

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
