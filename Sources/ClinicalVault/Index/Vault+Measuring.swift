public import NoteIndex

extension Vault {
    /// The sealed segments of a drawer's index, oldest first, opened and not yet read: for measurements of what a search
    /// opens, past the catalogue.
    @_spi(Measuring) public func sealedIndex(of drawer: Drawer) throws -> [any BlockSource] {
        _ = try freshCatalogue()
        let catalogue = try openCatalogue()
        // An index that cannot be read any more is built again.
        _ = try catalogue.asking { try catalogue.cache(drawer).reader.count() }
        return try catalogue.cache(drawer).sources()
    }
}
