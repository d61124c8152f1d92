extension Guard {
    /// What this machine remembers, what an interrupted command left, and what the check holds against it.
    static let state = [
        Guard(
            "pins.mac", in: "ClinicalVault/State/AuthenticFile.swift",
            #"‹HMACSHA256.isValid(tag, for: message.span.bytes, key: key)› ?"#, meaning: "pins are one's own",
            tests: "PinFileTests"),
        Guard(
            "pins.name", in: "ClinicalVault/State/AuthenticFile.swift",
            #"let message = ‹Array(name.utf8) + [0] + content›\#n        return content"#,
            #"let message = ‹Array(name.utf8) + [0] + content›\#n        let tag"#, without: "content",
            meaning: "pins lie under their name", tests: "PinFileTests"),
        Guard(
            "pins.ledger", in: "ClinicalVault/Vault/Lookback.swift",
            #"let isThere = ‹try reaches(pin, folder, name, suffix: ".ledger")›"#,
            meaning: "a ledger that went back is noticed", tests: "RollbackTests"),
        Guard(
            "pins.bundle", in: "ClinicalVault/Vault/Lookback.swift",
            #"if try ‹!reaches(pin, folder, name, suffix: ".bundle")› {"#, without: "false",
            meaning: "a bundle that went back is noticed", tests: "RollbackTests"),
        Guard(
            "pins.statement", in: "ClinicalVault/Vault/Lookback.swift",
            #"if let statement, try ‹!has(statement, folder)› {"#, without: "false",
            meaning: "keys that went back are noticed", tests: "RollbackTests"),
        Guard(
            "pins.statement.hash", in: "ClinicalVault/Vault/Lookback.swift",
            #"if ‹SHA256.hash(bytes) == pinned.digest› {"#, meaning: "keys of the same number are not other keys",
            tests: "NewerKeysTests"),
        Guard(
            "pins.link", in: "ClinicalVault/Storage/BundleFile.swift",
            #"return unsafe ‹blockLink(bytes.span.bytes) == end.link›"#,
            meaning: "an end is that end, and not another of the same length", tests: "StagingTests"),
        Guard(
            "pins.refuse", in: "ClinicalVault/Writing/Append.swift", #"guard ‹vault.rollbacks.isEmpty› else"#,
            meaning: "what went back is not written to", tests: "StagingTests"),
        Guard(
            "append.bundle", in: "ClinicalVault/Writing/Vault+Staging.swift", #"guard ‹try file.reaches(seen)› else"#,
            meaning: "a bundle that changed is not appended to", tests: "StagingTests"),
        Guard(
            "append.bundle.longer", in: "ClinicalVault/Writing/Vault+Staging.swift",
            #"try isAlone && ‹file.status().size == seen.offset› && seen.offset < bundleCeiling"#,
            meaning: "a bundle with a tail is not continued", tests: "StagingTests"),
        Guard(
            "append.bundle.statement", in: "ClinicalVault/Writing/Vault+Staging.swift",
            #"&& ‹header.statement == statement.digest›"#, meaning: "new keys begin a new bundle",
            tests: "NewerKeysTests"),
        Guard(
            "append.ledger", in: "ClinicalVault/Writing/Vault+Staging.swift",
            #"guard status.size >= seen.offset, ‹try file.reaches(seen)› else"#,
            meaning: "a ledger that changed is not appended to", tests: "StagingTests"),
        Guard(
            "append.place", in: "ClinicalVault/Writing/Target.swift",
            #"return ‹there.inode == mine.inode && there.device == mine.device›"#,
            meaning: "what was replaced while it was written is not called saved", tests: "SeveralAtOnceTests"),

        Guard(
            "intent.hash", in: "ClinicalVault/State/Intent.swift",
            #"‹SHA256.hash(Array(bytes.prefix(4 + Int(length)))) == check›"#, meaning: "a torn intent is none",
            tests: "PinFileTests"),
        Guard(
            "intent.offset", in: "ClinicalVault/State/Intent.swift", #"$0.bundle == bundle && ‹$0.offset == offset›"#,
            meaning: "an intent explains growth from where it began", tests: "InterruptedTests"),
        Guard(
            "intent.doubt", in: "ClinicalVault/Writing/Append.swift", #"if ‹settlement.inDoubt› {"#, without: "false",
            meaning: "growth that nobody explains makes a new writer", tests: "InterruptedTests"),
        Guard(
            "intent.import", in: "ClinicalVault/Writing/Settlement.swift", #"resolve(‹isDone› ? .final : .void,"#,
            meaning: "an import that is in no log never was", tests: "InterruptedTests"),
        Guard(
            "writer.inode", in: "ClinicalVault/State/StateFolder.swift",
            #"&& ‹lines[2] == "inode \(file.opened.inode)"›"#,
            meaning: "a copied installation is a new writer", tests: "RollbackTests"),
        Guard(
            "restore.listed", in: "ClinicalVault/Vault/Vault+Restored.swift", #"guard ‹unlisted.isEmpty› else"#,
            meaning: "nothing is accepted that was not listed", tests: "RestoredTests"),
        Guard(
            "trust.log", in: "ClinicalVault/Handoff/Vault+TrustedKeys.swift",
            #"for key in keys.keys where ‹known[key.card.clinician] != key.card.digest› {"#, without: "false",
            meaning: "a line that was swapped in Keys is noticed", tests: "HandoffVaultTests"),
        Guard(
            "trust.words", in: "ClinicalVault/Leaves/TrustedKeysParser.swift",
            #"guard ‹words.value == FingerprintWords(card: card.digest).line› else"#,
            meaning: "the words in Keys are those of the card", tests: "LeavesTrustedKeysTests"),
        Guard(
            "trust.age", in: "ClinicalVault/Leaves/TrustedKeysParser.swift",
            #"guard ‹card.recipients.contains(where: { $0.text == age.value })› else"#,
            meaning: "the age key in Keys is that of the card", tests: "LeavesTrustedKeysTests"),
        Guard(
            "trust.signing", in: "ClinicalVault/Leaves/TrustedKeysParser.swift",
            #"guard ‹signing.value == hexadecimal(card.signingKey.bytes)› else"#,
            meaning: "the signing key in Keys is that of the card", tests: "LeavesTrustedKeysTests"),

        Guard(
            "check.ledger.clinician", in: "ClinicalVault/Check/Checker+Clinicians.swift",
            #"‹header.clinician == clinician›, header.kind.drawer == nil"#,
            meaning: "a ledger lies in its clinician's folder", tests: "CheckWithoutPinsTests"),
        Guard(
            "check.ledger.name", in: "ClinicalVault/Check/Checker+Clinicians.swift",
            #"‹Vault.ledgerName(header.bundle) == name›"#, meaning: "a ledger bears its name", tests: "CheckTests"),
        Guard(
            "check.log", in: "ClinicalVault/Check/Checker.swift",
            #"for end in ends where ‹!read.ends.contains(end.end)› {"#,
            without: "false", meaning: "the check holds every bundle against the log", tests: "CheckWithoutPinsTests"
        ),
        Guard(
            "check.previous", in: "ClinicalVault/Check/Checker.swift",
            #"‹!previous.ends.contains(where: { $0.link == read.header.previousLink })› {"#, without: "false",
            meaning: "the check holds every bundle against the one after it", tests: "CheckWithoutPinsTests"),
        Guard(
            "check.identity", in: "ClinicalVault/Check/Checker+Clinicians.swift",
            #"} else if let known, ‹known[keyPath: path] != present[keyPath: path]› {"#, without: "false",
            meaning: "the identity file is the one that was sealed last", tests: "CheckTests"),
        Guard(
            "check.unlogged", in: "ClinicalVault/Check/Checker.swift", #"if ‹read.lastBelieved > acknowledged› {"#,
            without: "false", meaning: "what no log names is said", tests: "CheckTests|InterruptedTests"),
        Guard(
            "check.log.missing", in: "ClinicalVault/Check/Checker.swift",
            #"if ‹!writersWithLog.contains(read.header.writer)› {"#, without: "false",
            meaning: "a log that is missing is said", tests: "CheckWithoutPinsTests"),
        Guard(
            "check.missing", in: "ClinicalVault/Check/Checker.swift",
            #"problem(‹isOurs(last)› ? .missing : .notArrived, path"#, without: "false",
            meaning: "what was here and is gone is a loss, and no delay", tests: "CheckWithoutPinsTests"),
    ]
}
