internal import VaultCrypto

extension Settlement {
    /// Removes new files of which the interrupted command had not written even the header, as that command does itself
    /// when it fails: nothing can have been acknowledged in them, and a check would call them damaged for ever.
    func removeBeginnings(_ intent: Intent) throws {
        for start in intent.starts where start.offset == 0 {
            guard let (folder, name, pins) = try place(of: start), pins?[start.bundle]?.seen == nil,
                let file = try folder.file(name), try file.isBeginning()
            else { continue }
            try folder.remove(name)
        }
    }

    private func place(of start: Intent.Start) throws -> (folder: Folder, name: String, pins: PinFile?)? {
        guard let drawer = start.kind.drawer else {
            return (try vault.clinicianFolder(vault.keys.clinician), Vault.ledgerName(start.bundle), ledgerPins)
        }
        guard let folder = try vault.patientFolder(start.patient)?.folder(drawer.rawValue) else { return nil }
        let ref = DrawerRef(patient: start.patient, drawer: drawer)
        return (folder, Vault.bundleName(start.bundle), try state.pins(ref.pinName))
    }
}

extension File {
    /// Whether not even a whole header has arrived. After a power cut the length may have, and then zeros are in the place
    /// of the header or of all that follows.
    func isBeginning() throws -> Bool {
        let size = try status().size
        guard size >= BundleHeader.count else { return true }
        guard (try? BundleFile.header(of: self)) == nil else { return false }
        if try read(at: 0, count: BundleHeader.count).allSatisfy({ $0 == 0 }) { return true }
        for start in stride(from: BundleHeader.count, to: size, by: File.piece) {
            let bytes = try read(at: start, count: min(File.piece, size - start))
            guard bytes.allSatisfy({ $0 == 0 }) else { return false }
        }
        return true
    }
}
