extension Guard {
    /// The `VAULT` file, headers, records, cards: what a single file says of itself.
    static let files = [
        Guard(
            "vault.bytes", in: "ClinicalVault/Vault/Vault.swift", #"‹bytes == fileBytes(id)›"#,
            meaning: "a VAULT file has one spelling", tests: "HeaderTests"),
        Guard(
            "vault.version", in: "ClinicalVault/Vault/Vault.swift", #"‹version > 1› {"#, without: "false",
            meaning: "a vault of a later version is told from a damaged one", tests: "HeaderTests"),
        Guard(
            "vault.sharing", in: "ClinicalVault/Vault/SharedFolder.swift",
            #"return ‹status.st_mode & S_IWGRP != 0› ?"#, without: "false",
            meaning: "a folder that others can change has to be meant", tests: "SharedFolderTests"),
        Guard(
            "vault.key", in: "ClinicalVault/Vault/Vault.swift", #"guard ‹id == keys.vault› else"#,
            meaning: "the key is the one of this vault", tests: "HeaderTests"),

        Guard(
            "header.magic", in: "ClinicalVault/Format/BundleHeader.swift",
            #"guard ‹bytes.starts(with: BundleHeader.magic)› else"#, meaning: "a bundle begins as one",
            tests: "FormatTests"),
        Guard(
            "header.zeros", in: "ClinicalVault/Format/BundleHeader.swift", #"‹reader.take(3) == [0, 0, 0]›"#,
            without: "reader.take(3) != nil", meaning: "what has no meaning yet is zero", tests: "HeaderTests"),
        Guard(
            "header.patient", in: "ClinicalVault/Format/BundleHeader.swift",
            #"‹(kind.drawer == nil) == (patient == .none)›"#, meaning: "a ledger belongs to no patient",
            tests: "HeaderTests"),
        Guard(
            "header.statement", in: "ClinicalVault/Format/BundleHeader.swift",
            #"‹(kind.drawer == nil) == (statement == .none)›"#, meaning: "a ledger is under no key statement",
            tests: "HeaderTests"),
        Guard(
            "header.commitment", in: "ClinicalVault/Format/BundleHeader.swift",
            #"return ‹expected == commitment.bytes› ?"#, meaning: "a header commits to one key", tests: "FormatTests"),
        Guard(
            "header.context", in: "ClinicalVault/Format/BundleHeader.swift", #"info: ‹Label.bundle + committed›,"#,
            without: "Label.bundle", meaning: "the key of a bundle depends on its header", tests: "ReaderTests"),

        Guard(
            "record.head", in: "ClinicalVault/Format/Record.swift", #"guard ‹h <= Record.maximumHead›, used"#,
            meaning: "a head has a ceiling", tests: "HeaderTests"),
        Guard(
            "record.padded", in: "ClinicalVault/Format/Record.swift", #"‹bytes.byteCount == Record.padded(used)›"#,
            meaning: "a record is padded to the length that its content has", tests: "FormatTests"),
        Guard(
            "record.zeros", in: "ClinicalVault/Format/Record.swift",
            #"‹isZero(bytes.extracting(used..<bytes.byteCount))›"#, meaning: "padding is zero", tests: "FormatTests"),
        Guard(
            "record.version", in: "ClinicalVault/Notes/RecordHead.swift", #"guard ‹version == 1› else"#,
            meaning: "another version of a known kind is refused", tests: "FormatTests"),
        Guard(
            "record.nonce", in: "ClinicalVault/Notes/RecordHead.swift",
            #"guard ‹(note == nil) == (head["nonce"] != nil)›,"#, meaning: "a first revision has a nonce, and no other",
            tests: "HeaderTests"),
        Guard(
            "record.parents", in: "ClinicalVault/Notes/RecordHead.swift", #"‹(note == nil) == known.isEmpty›"#,
            meaning: "a first revision follows nothing, and every other does", tests: "HeaderTests"),
        Guard(
            "json.duplicate", in: "ClinicalVault/Leaves/JSONParser.swift", #"guard ‹isNew› else"#,
            meaning: "a name in a head occurs once", tests: "LeavesJSONTests"),
        Guard(
            "json.trailing", in: "ClinicalVault/Leaves/JSONParser.swift", #"guard ‹at == bytes.count› else"#,
            meaning: "nothing follows the value", tests: "LeavesJSONTests"),
        Guard(
            "json.depth", in: "ClinicalVault/Leaves/JSONParser.swift", #"guard ‹depth < limits.maximumDepth› else"#,
            meaning: "nesting has a ceiling", tests: "LeavesJSONTests"),

        Guard(
            "card.self", in: "ClinicalVault/Format/Card.swift",
            """
            ‹CardSignature.isValid(
                            signatures[0], for: .card, digest: card.digest, card: card.digest, key: card.signingKey)›
            """, meaning: "a card is signed by itself", tests: "CardTests"),
        Guard(
            "card.previous.hash", in: "ClinicalVault/Format/Card.swift",
            #"guard let previous, ‹card.previous == previous.digest›,"#, meaning: "a later card names the one before",
            tests: "CardTests"),
        Guard(
            "card.previous.generation", in: "ClinicalVault/Format/Card.swift",
            #"‹previous.generation == card.generation - 1›"#, meaning: "cards are counted without a gap",
            tests: "CardTests"),
        Guard(
            "card.previous.clinician", in: "ClinicalVault/Format/Card.swift",
            #"‹card.clinician == previous.clinician›"#, meaning: "a later card is of the same clinician",
            tests: "CardTests"),
        Guard(
            "card.previous.signature", in: "ClinicalVault/Format/Card.swift",
            """
            ‹CardSignature.isValid(
                                signatures[1], for: .card, digest: card.digest, card: previous.digest, key: previous.signingKey)›
            """, meaning: "a later card is signed by the one before", tests: "CardTests"),
        Guard(
            "card.end", in: "ClinicalVault/Format/Card.swift", #"guard ‹reader.remaining == 0› else"#,
            meaning: "nothing follows a card", tests: "CardTests"),
        Guard(
            "card.name", in: "ClinicalVault/Format/Card.swift",
            #"let name = head["name"]?.string, ‹Card.isName(name)›,"#,
            meaning: "a name is one line without control characters", tests: "CardTests"),
        Guard(
            "card.folder", in: "ClinicalVault/Storage/Cards.swift",
            #"after: chain.last), ‹card.clinician == clinician›"#, meaning: "a card lies in its clinician's folder",
            tests: "CardTests"),
        Guard(
            "card.known", in: "ClinicalVault/Storage/Cards.swift",
            #"let card = Card(unverified: bytes), ‹card.digest == digest›,"#,
            meaning: "a card that is not verified has the hash that is known", tests: "CardTests"),
        Guard(
            "key.low-order", in: "VaultCrypto/SigningKey.swift", #"‹!SigningKey.lowOrder.contains(y)›"#,
            meaning: "a key of low order is refused", tests: "Ed25519Tests|SigningKeyTests"),
        Guard(
            "key.canonical", in: "VaultCrypto/SigningKey.swift", #"guard ‹SigningKey.isBelowPrime(y)›,"#,
            meaning: "a key has one spelling", tests: "Ed25519Tests|SigningKeyTests"),
        Guard(
            "identity.clinician", in: "ClinicalVault/Format/IdentityFile.swift",
            #"guard ‹parsed.clinician == clinician› else"#, meaning: "an identity file fits itself",
            tests: "CardTests"),
        Guard(
            "identity.place", in: "ClinicalVault/Vault/Vault+Identity.swift",
            #"guard ‹identity.clinician == clinician›,"#, meaning: "an identity file lies in its clinician's folder",
            tests: "CardTests"),
        Guard(
            "identity.vault", in: "ClinicalVault/Vault/Vault+Identity.swift", #", ‹identity.vault == id› else"#,
            meaning: "an identity file is of this vault", tests: "CardTests"),
    ]
}
