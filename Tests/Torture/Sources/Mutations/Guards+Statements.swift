extension Guard {
    /// Key statements: who may read a drawer, and under which keys one writes.
    static let statements = [
        Guard(
            "statement.signature", in: "ClinicalVault/Format/KeyStatement.swift",
            #"guard ‹isVerified || signer != nil› else"#, meaning: "a statement is signed by an owner",
            tests: "KeyStatementTests"),
        Guard(
            "statement.vault", in: "ClinicalVault/Format/KeyStatement.swift",
            #"guard ‹statement.vault == vault›, statement.patient"#, meaning: "a statement is of this vault",
            tests: "KeyStatementTests"),
        Guard(
            "statement.patient", in: "ClinicalVault/Format/KeyStatement.swift",
            #", ‹statement.patient == patient›, statement"#, meaning: "a statement is of this patient",
            tests: "KeyStatementTests"),
        Guard(
            "statement.drawer", in: "ClinicalVault/Format/KeyStatement.swift", #"‹statement.drawer == drawer›"#,
            meaning: "a statement is of this drawer", tests: "KeyStatementTests"),
        Guard(
            "statement.number", in: "ClinicalVault/Format/KeyStatement.swift", #"‹statement.number == number›"#,
            meaning: "a statement has the number of its name", tests: "KeyStatementTests"),
        Guard(
            "statement.writer", in: "ClinicalVault/Format/KeyStatement.swift", #"‹statement.writer == writer›"#,
            meaning: "a statement has the writer of its name", tests: "KeyStatementTests"),
        Guard(
            "statement.owner", in: "ClinicalVault/Format/KeyStatement.swift",
            #"‹statement.owner == signer.clinician›"#, meaning: "the owner is whoever signed",
            tests: "KeyStatementTests"),
        Guard(
            "statement.hash", in: "ClinicalVault/Format/KeyStatement.swift",
            #"‹statement.patient == self.patient(vault: vault, owner: statement.owner, nonce: statement.nonce)›"#,
            meaning: "the patient's id commits to the owner", tests: "KeyStatementTests"),
        Guard(
            "statement.member", in: "ClinicalVault/Format/KeyStatement.swift",
            #"guard ‹statement.members.contains(where: { $0.clinician == member })›,"#, meaning: "one is a member",
            tests: "KeyStatementTests"),
        Guard(
            "statement.stanzas", in: "ClinicalVault/Format/KeyStatement.swift",
            #"‹statement.members.count == stanzas›"#, meaning: "nobody else can open a statement",
            tests: "KeyStatementTests"),
        Guard(
            "statement.previous", in: "ClinicalVault/Format/KeyStatement.swift", #"guard ‹number == 1› else"#,
            meaning: "a later statement names the one before", tests: "KeyStatementTests"),
        Guard(
            "statement.kind", in: "ClinicalVault/Format/KeyStatement.swift", #"‹head["kind"]?.string == "keys"›"#,
            meaning: "a statement is one", tests: "KeyStatementTests"),
        Guard(
            "statement.version", in: "ClinicalVault/Format/KeyStatement.swift", #"‹head["v"]?.integer == 1›"#,
            meaning: "a statement of a later version is refused", tests: "KeyStatementTests"),
        Guard(
            "statement.keys", in: "ClinicalVault/Format/KeyStatement.swift",
            #"‹4 + length + 2 + keyCount * 32 == signed›"#, meaning: "a statement has as many keys as it says",
            tests: "KeyStatementTests"),
        Guard(
            "statement.name", in: "ClinicalVault/Format/KeyStatement.swift", #"‹String(number) == parts[0]›"#,
            meaning: "a number in a name has one spelling", tests: "KeyStatementTests"),

        Guard(
            "keys.pinned", in: "ClinicalVault/Writing/Vault+Staging.swift",
            #"guard ‹current.number > pinned.number || (current.number == pinned.number && isThere)› else"#,
            meaning: "one writes under no older keys than this machine has seen", tests: "NewerKeysTests"),
        Guard(
            "keys.expected", in: "ClinicalVault/Writing/Vault+Staging.swift",
            #"‹current.number < expected.number› {"#, without: "false",
            meaning: "one writes under no older keys than a log names", tests: "NewerKeysTests"),
        Guard(
            "keys.header", in: "ClinicalVault/Writing/Vault+Staging.swift",
            #"guard ‹known.contains(header.statement)› else"#,
            meaning: "one writes under no older keys than a bundle names", tests: "NewerKeysTests"),
        Guard(
            "keys.left", in: "ClinicalVault/Writing/Vault+Staging.swift", #"if ‹current.owner != keys.clinician›,"#,
            without: "false", meaning: "whoever was taken out of a drawer writes no more there",
            tests: "TwoCliniciansTests"),
        Guard(
            "check.statement", in: "ClinicalVault/Check/Checker+Drawers.swift",
            #"if let hash = one.hash, ‹!(hashes[one.number - 1]?.contains(hash) ?? false)› {"#, without: "false",
            meaning: "the check follows statements back to the first", tests: "NewerKeysTests"),
    ]
}
