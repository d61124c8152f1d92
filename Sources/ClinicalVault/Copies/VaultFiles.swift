internal import VaultCrypto

/// One file of a vault, by where it lies and how it changes.
struct VaultFile: Hashable {
    /// How a file of its kind changes while the vault is used.
    enum Change: Hashable {
        /// Never: VAULT, cards, key statements.
        case never
        /// It grows at its end: bundles and ledgers.
        case grows
        /// It is replaced as a whole: a clinician's sealed secret.
        case replaced
    }

    /// The folders from the vault's own down.
    let folders: [String]
    let name: String
    let change: Change

    var path: String { (folders + [name]).joined(separator: "/") }

    /// Every file of a vault, by what its name says; nothing is opened. Logs come first: a copy that is made in this
    /// order holds everything that its logs name, whatever is written meanwhile.
    static func all(in root: Folder) throws -> (files: [VaultFile], foreign: [String]) {
        var logs: [VaultFile] = []
        var others = [VaultFile(folders: [], name: Vault.fileName, change: .never)]
        var foreign = try root.entries().map(\.name).filter {
            ![Vault.fileName, Cards.folderName, Vault.patientsName].contains($0)
        }
        for folder in try root.folder(Cards.folderName).map(subfolders) ?? [] {
            for entry in try folder.entries() {
                let folders = [Cards.folderName, folder.path.split(separator: "/").last.map(String.init) ?? ""]
                switch change(ofClinicianFile: entry) {
                case .grows?: logs.append(VaultFile(folders: folders, name: entry.name, change: .grows))
                case let change?: others.append(VaultFile(folders: folders, name: entry.name, change: change))
                case nil: foreign.append(folder.path(of: entry.name))
                }
            }
        }
        for patient in try root.folder(Vault.patientsName).map(subfolders) ?? [] {
            for drawer in Drawer.allCases {
                guard let folder = try patient.folder(drawer.rawValue) else { continue }
                for entry in try folder.entries() {
                    let folders = folder.path.split(separator: "/").map(String.init)
                    if entry.kind == .file, KeyStatement.parse(fileName: entry.name) != nil {
                        others.append(VaultFile(folders: folders, name: entry.name, change: .never))
                    } else if entry.kind == .file, entry.name.hasSuffix(".bundle"), !entry.name.hasPrefix(".") {
                        others.append(VaultFile(folders: folders, name: entry.name, change: .grows))
                    } else {
                        foreign.append(folder.path(of: entry.name))
                    }
                }
            }
        }
        return (logs + others, foreign)
    }

    /// The folders in a folder that are named by an id.
    private static func subfolders(of folder: Folder) throws -> [Folder] {
        try folder.entries().compactMap { entry in
            entry.kind == .folder && Identifier(text: entry.name) != nil ? try folder.folder(entry.name) : nil
        }
    }

    private static func change(ofClinicianFile entry: Folder.Entry) -> Change? {
        guard entry.kind == .file else { return nil }
        if entry.name.hasSuffix(".ledger"), !entry.name.hasPrefix(".") { return .grows }
        if entry.name == Vault.identityName || entry.name == Vault.recoveryName { return .replaced }
        let isCard = (1...Card.maximumGeneration).contains { entry.name == Cards.fileName($0) }
        return isCard ? .never : nil
    }
}
