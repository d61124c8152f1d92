internal import SecretMemory
internal import VaultCrypto

/// A patient that is being made: both drawers with their keys, in a folder beside its place, renamed when all is there.
final class NewPatient {
    let id: Identifier
    let parent: Folder
    private let temporary: String
    private let folder: Folder
    let record: DrawerView
    let process: DrawerView
    private var isPlaced = false

    /// Begins `.new-<writer>-…`: what an interrupted command leaves is known as its writer's own and can go.
    static func prefix(_ writer: Identifier) -> String { ".new-\(writer.text)-" }

    /// - Parameter parent: the folder of all patients, where it is open.
    init(in vault: Vault, writer: Identifier, parent: Folder? = nil) throws {
        let nonce = Digest(Random.bytes(Digest.count))!
        let owner = vault.keys.clinician
        id = KeyStatement.patient(vault: vault.id, owner: owner, nonce: nonce)
        guard let parent = try parent ?? vault.root.folder(Vault.patientsName) else {
            throw VaultError.damaged(path: Vault.patientsName, what: "the folder is missing")
        }
        self.parent = parent
        temporary = NewPatient.prefix(writer) + id.text
        folder = try parent.makeFolder(temporary)
        var views: [DrawerView] = []
        for drawer in Drawer.allCases {
            let statement = KeyStatement(
                vault: vault.id, patient: id, drawer: drawer, number: 1, writer: writer, owner: owner, nonce: nonce,
                members: [KeyStatement.Member(clinician: owner, card: vault.keys.card)], previous: nil, closed: [],
                time: vault.now())
            let keys = try SecretBytes.random(count: 32)
            let bytes = try KeyStatement.seal(
                statement, drawerKeys: keys, recipients: [vault.ownCard().recipients[0]], keys: vault.keys)
            let place = try folder.makeFolder(drawer.rawValue)
            guard let file = try place.newFile(statement.fileName) else {
                throw VaultError.damaged(path: place.path(of: statement.fileName), what: "is there already")
            }
            try file.write(bytes, at: 0)
            places.append((place, statement.fileName))
            views.append(
                DrawerView(
                    DrawerRef(patient: id, drawer: drawer), folder: place,
                    newest: [
                        AcceptedStatement(
                            digest: SHA256.hash(bytes), size: bytes.count,
                            open: OpenStatement(statement, drawerKeys: keys))
                    ], refused: [], entries: [Folder.Entry(name: statement.fileName, kind: .file)]))
        }
        record = views[0]
        process = views[1]
    }

    /// The folders of the drawers, and the names of their keys. The files are not held open: an import makes thousands.
    private var places: [(folder: Folder, keys: String)] = []

    func sync() throws {
        for (place, keys) in places {
            guard let file = try place.file(keys) else {
                throw VaultError.damaged(path: place.path(of: keys), what: "the file is missing")
            }
            try file.sync()
            try place.sync()
        }
        try folder.sync()
    }

    /// Puts the patient in its place. The parent's own sync is the caller's.
    func place() throws {
        try parent.renameNew(temporary, to: id.text, in: parent)
        isPlaced = true
    }

    func undo(in vault: Vault) { try? parent.removeFolder(isPlaced ? id.text : temporary) }
}

extension Append {
    /// Begins a patient: its record drawer gets a bundle, and everything is put in place with the other writing.
    func begin(_ patient: NewPatient) throws -> Target {
        let target = try vault.stage(patient.record, state: state, writer: writer)
        add(target, for: patient.record.ref)
        newPatients.append(patient)
        return target
    }
}

extension Append {
    /// The bundle of a drawer of a patient that this command makes, whose folder is not in its place yet.
    func target(_ ref: DrawerRef, of patient: NewPatient) throws -> Target {
        if let target = targets[ref] { return target }
        let view = ref.drawer == .record ? patient.record : patient.process
        let target = try vault.stage(view, state: state, writer: writer)
        add(target, for: ref)
        return target
    }
}
