internal import NoteIndex
internal import SecretMemory
internal import VaultCrypto

/// The catalogue of a vault, kept in the sealed indexes of its two drawers.
///
/// Notes are documents of their drawer's index, with everything that lists know stored beside them. What is no document
/// is a value: `e` bundle → how far it was read; `w` note → a withdrawn note, which no list, search or count has; `n`
/// note → what is too long to be stored beside a document; and in the index of the record `p` patient → the patient, `c`
/// code ‖ 0 ‖ patient, and `s` hash of a key statement whose signature was verified.
/// Values longer than a block are cut in parts.
final class IndexCatalogue: NoteCatalogue {
    private let caches: [Drawer: IndexCache]
    /// What is new, drawer by drawer, and what is about to be put there.
    var builders: [Drawer: SegmentBuilder] = [:]
    var pending: ReadChange?
    var newPatients: Set<Identifier> = []
    private var knownVocabulary: ThemeVocabulary?
    /// Whether a round of changes is under way: what was lost then is read again by whoever makes the changes.
    var isChanging = false
    /// Builds the catalogue again after it was lost; set by the vault.
    var rebuild: () throws -> Void = {}
    /// Told in a sentence when something was lost.
    var notice: (String) -> Void = { _ in }

    /// The label of notes that bear no signature.
    static let unsigned = "unsigned"

    /// The index was damaged and is empty now; the round of changes begins again.
    struct Lost: Error {}

    /// A catalogue of the indexes in `folder`.
    ///
    /// - Parameters:
    ///   - folder: holds a folder for each drawer; nil for a catalogue in memory.
    ///   - mayWrite: false where nothing may be written.
    ///   - notice: told in a sentence when an index was damaged and is empty now.
    init(
        in folder: Folder?, keys: any KeyHolder, mayWrite: Bool, notice: @escaping (String) -> Void = { _ in }
    ) throws {
        var caches: [Drawer: IndexCache] = [:]
        for drawer in Drawer.allCases {
            let name = drawer.rawValue
            let own = try mayWrite ? folder?.makeFolder(name) : folder?.folder(name)
            caches[drawer] = try IndexCache(
                own, key: keys.deriveKey(for: drawer == .record ? .indexRecord : .indexProcess),
                binding: keys.vault.bytes + keys.clinician.bytes + Array(name.utf8), mayWrite: mayWrite)
        }
        self.caches = caches
        self.notice = notice
        do throws(IndexError) { try load() } catch { lose(error) }
    }

    /// A catalogue in memory that nobody else sees.
    init() throws {
        var caches: [Drawer: IndexCache] = [:]
        for drawer in Drawer.allCases {
            caches[drawer] = try IndexCache(nil, key: SecretBytes.random(count: 32), binding: [], mayWrite: false)
        }
        self.caches = caches
    }

    var record: IndexCache { caches[.record]! }
    var process: IndexCache { caches[.process]! }
    func cache(_ drawer: Drawer) -> IndexCache { drawer == .record ? record : process }

    private func load() throws(IndexError) {
        try record.load()
        try process.load()
        knownVocabulary = nil
    }

    // MARK: What was lost

    /// Empties both indexes: they are read from the bundles again.
    private func lose(_ error: IndexError) {
        switch error {
        case .otherVersion: notice("the search index is from another version of the program; it is built again")
        case .storage: notice("the search index cannot be read on this disk; it is built again")
        case .damaged, .tooLarge: notice("the search index was damaged; it is built again")
        }
        forget()
    }

    private func forget() {
        for drawer in Drawer.allCases { cache(drawer).reset() }
        builders = [:]
        pending?.findings.wait()
        pending = nil
        newPatients = []
        knownVocabulary = nil
    }

    /// Asks the index; where it turns out to be damaged, it is built again and asked once more.
    func asking<Result>(_ question: () throws -> Result) throws -> Result {
        do {
            return try question()
        } catch let error as IndexError {
            lose(error)
            guard !isChanging else { throw Lost() }
            try rebuild()
            return try question()
        }
    }

    /// Merges small segments, for a moment when nobody waits.
    func tidy(upTo ceiling: Int) {
        for drawer in Drawer.allCases {
            do throws(IndexError) { try cache(drawer).tidy(upTo: ceiling) } catch { lose(error) }
        }
    }

    // MARK: Changes

    var vocabulary: [String] { record.manifest.vocabulary }

    /// The language of notes that do not say theirs: the newest change says it.
    var language: NoteLanguage {
        for line in vocabulary.reversed() {
            if case .language(let language)? = VocabularyChange(kept: line) { return language }
        }
        return .english
    }

    /// How far each of the clinician's logs was read for changes of the vocabulary.
    var logs: [Identifier: BundleEnd] { record.manifest.logs }

    /// Whether the catalogue is as new as logs of these sizes.
    func isFresh(_ logs: LogSizes) -> Bool {
        record.manifest.freshness == logs.digest && record.manifest.companion == process.manifest.state
    }

    /// The changes of the vocabulary that logs hold, up to these ends. Other ones than before make the findings in the
    /// index untrue: it is emptied.
    func take(vocabulary: [String], logs: [Identifier: BundleEnd]) throws {
        guard vocabulary != record.manifest.vocabulary || logs != record.manifest.logs else { return }
        if vocabulary != record.manifest.vocabulary { forget() }
        try asking {
            _ = try record.commit(nil) {
                $0.vocabulary = vocabulary
                $0.logs = logs
            }
        }
        knownVocabulary = nil
    }

    func end(of bundle: Identifier) throws -> BundleEnd? {
        try asking {
            for drawer in Drawer.allCases {
                if let stored = try cache(drawer).reader.value(for: key("e", bundle)) {
                    return try BundleEnd(stored: stored)
                }
            }
            return nil
        }
    }

    func ends() throws -> [Identifier: BundleEnd] {
        try asking {
            var ends: [Identifier: BundleEnd] = [:]
            for drawer in Drawer.allCases {
                for (key, stored) in try cache(drawer).reader.values(prefix: Array("e".utf8)) {
                    guard let bundle = Identifier(key.dropFirst()) else { throw IndexError.damaged }
                    ends[bundle] = try BundleEnd(stored: stored)
                }
            }
            return ends
        }
    }

    func startOver() { forget() }

    func themes() -> ThemeVocabulary {
        if let knownVocabulary { return knownVocabulary }
        let made = ThemeVocabulary.builtIn.applying(
            kept: vocabulary.compactMap { VocabularyChange(kept: $0) })
        knownVocabulary = made
        return made
    }

    func finishChanges(fresh: LogSizes?) throws -> Bool {
        try asking {
            defer {
                builders = [:]
                newPatients = []
            }
            try addPending()
            let isKnown = fresh.map(isFresh) ?? true
            // The other drawer first: the record's manifest says which state of it belongs to the logs.
            let other = builders[.process].flatMap { $0.isEmpty ? nil : $0 }
            if other != nil || process.hasSpilled {
                guard try process.commit(other, { _ in }) else { return try began(again: ()) }
            }
            let builder = builders[.record].flatMap { $0.isEmpty ? nil : $0 }
            guard builder != nil || record.hasSpilled || !isKnown else { return true }
            let added = newPatients.count
            let state = process.manifest.state
            let taken = try record.commit(builder) {
                $0.patients += added
                if let fresh {
                    $0.freshness = fresh.digest
                    $0.companion = state
                }
            }
            return try taken || began(again: ())
        }
    }

    private func began(again: Void) throws(IndexError) -> Bool {
        try load()
        return false
    }
}
