/// Notes that came from elsewhere and were not listed as new yet.
public struct NewNotes {
    /// Newest day first.
    public let notes: [NoteSummary]
    /// What is no longer new once they were shown.
    let listed: Arrivals
}

extension Vault {
    /// The notes that another machine of the clinician, or a colleague, wrote or changed, that an unlock here has found,
    /// and that were not listed as new yet.
    public func newNotes(_ filter: NoteFilter = NoteFilter()) throws -> NewNotes {
        guard var arrivals = try state()?.arrivals(), !arrivals.isEmpty else {
            return NewNotes(notes: [], listed: Arrivals())
        }
        let catalogue = try freshCatalogue()
        let new = try catalogue.notes(NoteFilter()).filter { $0.places.contains(where: arrivals.contains) }
        var shown = new
        if filter != NoteFilter() {
            var unlimited = filter
            unlimited.limit = nil
            let wanted = Set(try catalogue.notes(unlimited).map(\.id))
            shown = Array(new.filter { wanted.contains($0.id) }.prefix(filter.limit ?? .max))
            // What the filter leaves out stays new, and so does whatever came in the same bundle.
            let ids = Set(shown.map(\.id))
            for place in new.filter({ !ids.contains($0.id) }).flatMap(\.places) where arrivals.contains(place) {
                arrivals.remove(place.bundle)
            }
        }
        return NewNotes(notes: try summaries(shown, catalogue), listed: arrivals)
    }

    /// Keeps in mind that these notes were shown: they are no longer new. In a vault that is open for reading only they
    /// stay new, and so they do where another command holds the lock for long.
    public func markListed(_ new: NewNotes) throws {
        guard access == .readWrite, !new.listed.isEmpty, let state = try state() else { return }
        do {
            let lock = try state.lock(patience: patience)
            defer { lock.unlock() }
            guard var arrivals = try state.arrivals() else { return }
            arrivals.subtract(new.listed)
            try state.setArrivals(arrivals)
        } catch VaultError.busy {
            return
        }
    }
}
