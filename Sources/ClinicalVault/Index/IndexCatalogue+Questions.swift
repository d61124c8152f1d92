internal import NoteIndex
internal import VaultCrypto

/// What lists, look-ups and searches ask.
extension IndexCatalogue {
    func patients() throws -> [PatientEntry] {
        try asking { try large("p", in: record).map { try PatientEntry(stored: $0.bytes) } }
    }

    func patient(_ id: Identifier) throws -> PatientEntry? {
        try asking { try large("p", id, in: record).map { try PatientEntry(stored: $0) } }
    }

    func patients(code: String) throws -> [PatientEntry] {
        try asking {
            try record.reader.values(prefix: IndexCatalogue.codeKey(code)).compactMap { key, _ in
                guard let id = Identifier(key.suffix(16)), let bytes = try large("p", id, in: record) else {
                    throw IndexError.damaged
                }
                let patient = try PatientEntry(stored: bytes)
                return normalizedCode(patient.code) == normalizedCode(code) ? patient : nil
            }
        }
    }

    func isVerified(statement: Digest) -> Bool {
        // Where the index is damaged, whoever asks it for more learns of it.
        (try? record.reader.value(for: IndexCatalogue.statementKey(statement))) != nil
    }

    func counts() throws -> [Identifier: PatientCounts] { try counts(of: nil) }

    func counts(of patient: Identifier) throws -> PatientCounts? {
        try counts(of: PatientKey(patient))[patient]
    }

    private func counts(of patient: PatientKey?) throws -> [Identifier: PatientCounts] {
        try asking {
            var counts: [Identifier: PatientCounts] = [:]
            for drawer in Drawer.allCases {
                for known in try cache(drawer).reader.patients(patient) {
                    guard let id = Identifier(known.patient.bytes), let day = CalendarDay(number: Int(known.lastDay))
                    else { throw IndexError.damaged }
                    var count = counts[id] ?? PatientCounts()
                    count.notes += known.notes
                    count.lastDay = max(count.lastDay ?? day, day)
                    counts[id] = count
                }
            }
            return counts
        }
    }

    func totals() -> (notes: Int, patients: Int) {
        (record.manifest.notes + process.manifest.notes, record.manifest.patients)
    }

    func note(_ id: Identifier) throws -> NoteEntry? {
        try asking {
            for drawer in Drawer.allCases {
                if let entry = try cache(drawer).reader.entry(of: NoteKey(id)) { return try note(entry, drawer) }
                if let stored = try large("w", id, in: cache(drawer)) { return try NoteEntry(stored: stored) }
            }
            return nil
        }
    }

    func notes(idPrefix: String, limit: Int) throws -> [NoteEntry] {
        let padding = String(repeating: "a", count: max(0, Identifier.textCount - idPrefix.utf8.count))
        guard let low = Identifier(text: idPrefix + padding),
            let range = NoteKey.range(prefix: low.bytes, bits: min(128, idPrefix.utf8.count * 5))
        else { return [] }
        return try asking {
            var found: [NoteEntry] = []
            for drawer in Drawer.allCases {
                for entry in try cache(drawer).reader.entries(in: range, limit: limit) {
                    found.append(try note(entry, drawer))
                }
                for withdrawn in try large("w", in: cache(drawer)) where withdrawn.id.text.hasPrefix(idPrefix) {
                    found.append(try NoteEntry(stored: withdrawn.bytes))
                }
            }
            return Array(found.sorted(by: NoteEntry.isBefore).prefix(limit))
        }
    }

    func notes(_ filter: NoteFilter) throws -> [NoteEntry] {
        let (first, last) = (filter.since?.number ?? .min, filter.until?.number ?? .max)
        guard first <= last else { return [] }
        let limit = filter.limit ?? SearchRequest.maximumLimit
        let request = SearchRequest(
            filter: SearchFilter(
                patients: filter.patient.map { [PatientKey($0)] }, days: first...last,
                kinds: filter.kind.map { [$0.code] }, themes: filter.theme.map { [$0] } ?? [],
                labels: filter.unsigned ? [IndexCatalogue.unsigned] : []),
            order: .date, limit: limit)
        return try search(request, drawers: filter.drawer.map { [$0] } ?? Drawer.allCases).entries
    }

    func search(
        _ request: SearchRequest, drawers: [Drawer], suggestingFrom sources: [Drawer] = Drawer.allCases
    ) throws -> (answer: SearchAnswer, entries: [NoteEntry]) {
        try asking {
            let answers = try drawers.map { drawer in
                var answer = try cache(drawer).reader.search(request)
                if !sources.contains(drawer) {
                    for index in answer.suggestions.indices { answer.suggestions[index].candidates = [] }
                }
                return answer
            }
            let answer =
                answers.count == 1
                ? answers[0] : SearchAnswer.merged(answers, order: request.order, limit: request.limit)
            return (answer, try answer.hits.map { try note($0.entry, nil) })
        }
    }

    /// What lists know of a document.
    private func note(_ entry: IndexEntry, _ drawer: Drawer?) throws -> NoteEntry {
        if !entry.stored.isEmpty { return try NoteEntry(entry) }
        guard let id = Identifier(entry.note.bytes) else { throw IndexError.damaged }
        for drawer in drawer.map({ [$0] }) ?? Drawer.allCases {
            if let stored = try large("n", id, in: cache(drawer)) { return try NoteEntry(stored: stored) }
        }
        throw IndexError.damaged
    }
}
