public import NoteIndex
public import VaultCrypto

extension Vault {
    /// The longest code and the longest name of a patient in UTF-8.
    static let maximumCode = 64
    static let maximumName = 200
    /// Codes offered for one that does not exist.
    private static let maximumNear = 4

    /// Every patient whose keys are ours, by code.
    public func patients() throws -> [PatientSummary] {
        let catalogue = try freshCatalogue()
        let counts = try catalogue.counts()
        return try catalogue.patients().map { $0.summary(counts[$0.id]) }.sorted {
            (normalizedCode($0.code), $0.id) < (normalizedCode($1.code), $1.id)
        }
    }

    /// The patient with this id.
    public func patient(_ id: Identifier) throws -> PatientSummary { try summary(of: id, freshCatalogue()) }

    /// The patient with this code, however it is punctuated, or with an id that begins so.
    ///
    /// - Parameter counted: false for whoever does not show how many notes there are: every part of the index has to be
    ///   asked for them.
    public func patient(matching text: String, counted: Bool = true) throws -> PatientSummary {
        let catalogue = try freshCatalogue()
        let code = normalizedCode(text)
        var found = try code.isEmpty ? [] : catalogue.patients(code: code)
        // Two letters of an id fit somebody by chance: from four on it is meant.
        if found.isEmpty, text.utf8.count >= 4 {
            found = try catalogue.patients().filter { $0.id.text.hasPrefix(text) }
        }
        if !counted, found.count == 1 { return found[0].uncounted }
        let summaries = try found.map { $0.summary(try catalogue.counts(of: $0.id)) }
        guard summaries.count <= 1 else { throw VaultError.ambiguousPatient(text, summaries) }
        guard let patient = summaries.first else {
            throw VaultError.noSuchPatient(text, near: Vault.near(code, among: try patients()))
        }
        return patient
    }

    /// Patients whose code is about as long and differs in a letter or two, nearest first.
    private static func near(_ code: String, among all: [PatientSummary]) -> [PatientSummary] {
        let wanted = Array(code.unicodeScalars)
        let ranked = all.compactMap { patient -> (Int, PatientSummary)? in
            let distance = editDistance(wanted, Array(normalizedCode(patient.code).unicodeScalars), limit: 2)
            return distance.map { ($0, patient) }
        }
        return Array(ranked.sorted { $0.0 < $1.0 }.prefix(maximumNear).map(\.1))
    }

    /// Patients whose name or code has these words, also when it is spelt otherwise or sounds alike; best first.
    public func findPatients(_ words: String) throws -> [PatientSummary] {
        guard let name = NameQuery(words) else { return [] }
        let ranked = try patients().compactMap { patient in name.distance(to: patient).map { ($0, patient) } }
        return ranked.sorted { ($0.0, $0.1.code) < ($1.0, $1.1.code) }.map(\.1)
    }

    /// Makes a patient with both drawers. The clinician is the owner.
    public func addPatient(
        code: String, name: String? = nil, born: CalendarDay? = nil, language: NoteLanguage? = nil
    ) throws -> PatientSummary {
        var profile = try profile(code: code, name: name, born: born)
        profile.language = language
        let append = try Append(self)
        try requireFree(profile.code, except: nil)
        let patient = try NewPatient(in: self, writer: append.writer)
        let target = try append.begin(patient)
        try append.add(Record(head: RecordHead.profile(profile).json(by: keys.clinician)), to: target)
        try append.finish(.patientAdded, JSONObject([("patient", .string(patient.id.text))]))
        // The patient is there. If the index does not learn of it here, the next command sees to it: an error now would
        // make somebody add the same patient again.
        let indexed = try? summary(of: patient.id, update([patient.record.ref]))
        return indexed
            ?? PatientSummary(
                id: patient.id, code: profile.code, name: profile.name, born: profile.born, language: language,
                notes: 0,
                lastDay: nil)
    }

    /// Changes what is known of a patient.
    public func editPatient(_ patient: Identifier, _ change: PatientChange) throws -> PatientSummary {
        guard let known = try freshCatalogue().patient(patient) else {
            throw VaultError.noSuchPatient(patient.text, near: [])
        }
        var profile = try profile(
            code: change.code ?? known.code, name: change.name ?? known.name, born: change.born ?? known.born)
        profile.parents = known.heads
        profile.language = change.language ?? known.language
        if normalizedCode(profile.code) != normalizedCode(known.code) { try requireFree(profile.code, except: patient) }
        let ref = DrawerRef(patient: patient, drawer: .record)
        let append = try Append(self)
        try append.add(Record(head: RecordHead.profile(profile).json(by: keys.clinician)), to: append.target(ref))
        try append.finish(.patientEdited, JSONObject([("patient", .string(patient.text))]))
        return try summary(of: patient, update([ref]))
    }

    func profile(code: String, name: String?, born: CalendarDay?) throws -> RecordHead.ProfileHead {
        let code = code.trimmedSpaces
        guard !normalizedCode(code).isEmpty, code.utf8.count <= Vault.maximumCode, code.isOneLine else {
            throw VaultError.invalid(
                what: "the code", why: "must have a letter or a digit, and at most \(Vault.maximumCode) bytes")
        }
        if let born, born > now().local.day {
            throw VaultError.invalid(what: "the day of birth", why: "has not come yet")
        }
        let name = name?.trimmedSpaces
        if let name, name.utf8.count > Vault.maximumName || !name.isOneLine {
            throw VaultError.invalid(what: "the name", why: "must be one line of at most \(Vault.maximumName) bytes")
        }
        return RecordHead.ProfileHead(
            parents: [], time: now(), code: code, name: name?.isEmpty == true ? nil : name, born: born)
    }

    private func requireFree(_ code: String, except patient: Identifier?) throws {
        let catalogue = try freshCatalogue()
        let taken = try catalogue.patients(code: normalizedCode(code)).first { $0.id != patient }
        if let taken { throw VaultError.patientExists(taken.summary(try catalogue.counts(of: taken.id))) }
    }

    private func summary(of patient: Identifier, _ catalogue: any NoteCatalogue) throws -> PatientSummary {
        guard let entry = try catalogue.patient(patient) else {
            throw VaultError.damaged(path: "patients/\(patient.text)", what: "what was written cannot be read")
        }
        return entry.summary(try catalogue.counts(of: patient))
    }
}

extension PatientEntry {
    /// The patient without a word about notes.
    var uncounted: PatientSummary {
        PatientSummary(id: id, code: code, name: name, born: born, language: language, notes: nil, lastDay: nil)
    }

    func summary(_ counts: PatientCounts?) -> PatientSummary {
        PatientSummary(
            id: id, code: code, name: name, born: born, language: language, notes: counts?.notes ?? 0,
            lastDay: counts?.lastDay)
    }
}

extension String {
    /// Without white space at both ends.
    var trimmedSpaces: String {
        var rest = Substring(self)
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }

    /// Whether nothing in it breaks a line or moves a cursor.
    var isOneLine: Bool {
        unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator: false
            default: true
            }
        }
    }
}
