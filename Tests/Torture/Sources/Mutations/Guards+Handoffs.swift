extension Guard {
    /// Hand-offs from outside: the archive, the manifest, and what is taken from them.
    static let handoffs = [
        Guard(
            "tar.name", in: "ClinicalVault/Handoff/TarReader.swift", #"guard ‹Tar.isPlain(name)› else"#,
            meaning: "a name is no path", tests: "HandoffTarTests"),
        Guard(
            "tar.header", in: "ClinicalVault/Handoff/TarReader.swift",
            #"‹block == Tar.header(name: name, count: count, time: Int64(time))›"#,
            meaning: "a header is the one that we would write", tests: "HandoffTarTests"),
        Guard(
            "tar.kind", in: "ClinicalVault/Handoff/TarReader.swift", #"guard ‹type == UInt8(ascii: "0")› else"#,
            meaning: "there are plain files and nothing else", tests: "HandoffTarTests"),
        Guard(
            "tar.padding", in: "ClinicalVault/Handoff/TarReader.swift",
            #"guard ‹isZero› else { throw TarError.headerMalformed }"#, meaning: "padding is zero",
            tests: "HandoffTarTests"),
        Guard(
            "tar.size", in: "ClinicalVault/Handoff/TarReader.swift", #"guard ‹count <= limits.fileCount›,"#,
            meaning: "a file has a ceiling", tests: "HandoffTarTests"),
        Guard(
            "tar.files", in: "ClinicalVault/Handoff/TarReader.swift", #"‹names.count < limits.files›"#,
            meaning: "files have a ceiling", tests: "HandoffTarTests"),
        Guard(
            "tar.total", in: "ClinicalVault/Handoff/TarReader.swift", #"‹count <= limits.totalCount - total›"#,
            meaning: "an archive has a ceiling", tests: "HandoffTarTests"),
        Guard(
            "tar.twice", in: "ClinicalVault/Handoff/TarReader.swift",
            #"guard ‹names.insert(text.lowercased()).inserted› else"#, meaning: "no file is there twice",
            tests: "HandoffTarTests"),
        Guard(
            "tar.end", in: "ClinicalVault/Handoff/TarReader.swift",
            #"guard ‹isZero› else { throw TarError.trailingBytes }"#, meaning: "nothing follows the end",
            tests: "HandoffTarTests"),
        Guard(
            "manifest.signature", in: "ClinicalVault/Handoff/HandoffFile.swift", #"if ‹!isSigned› {"#, without: "false",
            meaning: "a manifest is signed", tests: "HandoffFileTests"),
        Guard(
            "manifest.recipient", in: "ClinicalVault/Handoff/HandoffFile.swift", #"if ‹addressee == .other› {"#,
            without: "false", meaning: "a hand-off is for whoever opens it", tests: "HandoffFileTests"),
        Guard(
            "manifest.alone", in: "ClinicalVault/Handoff/HandoffFile.swift", #"if ‹archive.recipientCount != 1› {"#,
            without: "false", meaning: "nobody else can open it", tests: "HandoffFileTests"),
        Guard(
            "manifest.hash", in: "ClinicalVault/Handoff/HandoffFile.swift", #"|| ‹part.hash != entry.hash› {"#,
            without: "false", meaning: "every file is as it was signed", tests: "HandoffPartsTests"),
        Guard(
            "manifest.unlisted", in: "ClinicalVault/Handoff/HandoffFile.swift",
            #"for name in archive.parts.keys.sorted() where ‹!listed.contains(name)› {"#, without: "false",
            meaning: "every file is listed", tests: "HandoffFileTests"),
        Guard(
            "manifest.required", in: "ClinicalVault/Handoff/HandoffFile.swift",
            #"if ‹!listed.contains(name)› { problems.append(.missing(name)) }"#, without: "false",
            meaning: "no file of a hand-off is missing", tests: "HandoffFileTests"),
        Guard(
            "manifest.twice", in: "ClinicalVault/Handoff/HandoffFile.swift",
            #"guard ‹listed.insert(entry.name).inserted› else"#, meaning: "no file is listed twice",
            tests: "HandoffFileTests"),
        Guard(
            "manifest.members", in: "ClinicalVault/Handoff/HandoffManifest.swift",
            #"guard ‹json.object?.keys == keys›,"#, meaning: "a manifest has its members, in their order",
            tests: "HandoffFileTests"),
        Guard(
            "manifest.format", in: "ClinicalVault/Handoff/HandoffFile.swift",
            #"format.hasPrefix(‹"alcove hand-off "›)"#, without: #""-""#,
            meaning: "a later format is told from none", tests: "HandoffFileTests"),
        Guard(
            "manifest.sender.name", in: "ClinicalVault/Handoff/HandoffManifest.swift",
            #"‹json?["name"]?.string == chain.card.name›"#, meaning: "the sender's name is that of the card",
            tests: "HandoffPartsTests"),
        Guard(
            "handoff.code", in: "ClinicalVault/Handoff/HandoffFile.swift", #"‹code == manifest.patient.code›"#,
            meaning: "every note is of this patient", tests: "HandoffFileTests"),
        Guard(
            "handoff.drawer", in: "ClinicalVault/Handoff/HandoffFile.swift", #"‹note.kind.drawer == .record›"#,
            meaning: "no note is a process note", tests: "HandoffFileTests"),
        Guard(
            "handoff.text", in: "ClinicalVault/Handoff/HandoffFile.swift", #"‹note.text.count > 0›"#,
            meaning: "every note has a text", tests: "HandoffFileTests"),
        Guard(
            "handoff.twice", in: "ClinicalVault/Handoff/HandoffFile.swift", #"‹ids.insert(note.note).inserted›"#,
            meaning: "no note is there twice", tests: "HandoffFileTests"),
        Guard(
            "handoff.count", in: "ClinicalVault/Handoff/HandoffFile.swift",
            #"return ‹notes.count == manifest.notes› ?"#, meaning: "there are as many notes as it says",
            tests: "HandoffFileTests"),
        Guard(
            "handoff.confirmed", in: "ClinicalVault/Handoff/Vault+OpenHandoff.swift",
            #"guard ‹contents.isConfirmed || unconfirmed› else"#,
            meaning: "a sender whose words were not compared is refused", tests: "HandoffVaultTests"),
        Guard(
            "handoff.patient", in: "ClinicalVault/Handoff/Vault+OpenHandoff.swift",
            #"if ‹isOtherName || isOtherDay || isElsewhere› {"#, without: "false",
            meaning: "one patient's notes do not come into another's record", tests: "HandoffPartsTests"),
        Guard(
            "handoff.refused", in: "ClinicalVault/Handoff/Vault+OpenHandoff.swift",
            #"guard ‹contents.problems.isEmpty› else"#, meaning: "what is not as it was signed is not taken",
            tests: "HandoffPartsTests"),
    ]
}
