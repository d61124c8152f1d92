internal import VaultCrypto

extension Settlement {
    /// Removes new files of which the interrupted command had not written even the header, as that command does itself
    /// when it fails: nothing can have been acknowledged in them, and a check would call them damaged for ever.
    func removeBeginnings(_ intent: Intent) throws {
        for start in intent.starts where start.offset == 0 {
            guard let (folder, name, pins) = try place(of: start), pins?[start.bundle]?.seen == nil,
                let status = try folder.status(name), status.kind == .file, status.size < BundleHeader.count
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
