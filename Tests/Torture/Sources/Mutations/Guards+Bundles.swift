extension Guard {
    /// Frames, commits, and which of them are believed.
    static let bundles = [
        Guard(
            "frame.floor", in: "ClinicalVault/Format/Block.swift",
            #"guard ‹sealedCount >= FramePrefix.minimumSealed›,"#, meaning: "a frame has room for a record",
            tests: "BundleScanTests"),
        Guard(
            "frame.ceiling", in: "ClinicalVault/Format/Block.swift", #"‹sealedCount <= FramePrefix.maximumSealed›"#,
            meaning: "a frame has a ceiling", tests: "BundleScanTests"),
        Guard(
            "frame.aad.header", in: "ClinicalVault/Storage/BundleCipher.swift",
            #"context = ‹Label.frame + header.hash.bytes›"#, without: "Label.frame",
            meaning: "a frame is sealed for its bundle", tests: "ReaderTests"),
        Guard(
            "frame.aad.label", in: "ClinicalVault/Storage/BundleCipher.swift",
            #"context = ‹Label.frame + header.hash.bytes›"#, without: "header.hash.bytes",
            meaning: "a frame is sealed as a frame", tests: "ReaderTests"),
        Guard(
            "frame.aad.prefix", in: "ClinicalVault/Storage/BundleCipher.swift",
            #"aad: ‹context + prefix›, appendingTo: &output"#,
            #"aad: ‹context + frame.extracting(0..<FramePrefix.count).array›,"#, without: "context",
            meaning: "a frame is sealed for its place", tests: "ReaderTests"),
        Guard(
            "link.label", in: "ClinicalVault/Format/Block.swift", #"hasher.update(‹Label.link›)"#, without: "[]",
            meaning: "a link is a hash for this purpose", tests: "ReaderTests"),
        Guard(
            "commit.header", in: "ClinicalVault/Format/Block.swift", #"SHA256.hash(‹header.bytes + signedBytes›)"#,
            without: "signedBytes", meaning: "a commit is signed for its bundle", tests: "ReaderTests"),

        Guard(
            "scan.sequence", in: "ClinicalVault/Storage/BundleScan.swift",
            #"guard ‹prefix.sequence == sequence›, prefix.link"#, meaning: "frames are counted without a gap",
            tests: "BundleScanTests"),
        Guard(
            "scan.link", in: "ClinicalVault/Storage/BundleScan.swift", #", ‹prefix.link == link›,"#,
            meaning: "a frame names the block before it", tests: "BundleScanTests"),
        Guard(
            "commit.sequence", in: "ClinicalVault/Storage/BundleScan.swift",
            #"guard ‹commit.sequence == sequence›, commit.link"#, meaning: "commits are counted without a gap",
            tests: "BundleScanTests"),
        Guard(
            "commit.link", in: "ClinicalVault/Storage/BundleScan.swift", #", ‹commit.link == link›, commit.last"#,
            meaning: "a commit names the block before it", tests: "BundleScanTests"),
        Guard(
            "commit.signature.last", in: "ClinicalVault/Storage/BundleScan.swift",
            #"signatures == .last, ‹!last.isSigned(for: header, key: key)› {"#, without: "false",
            meaning: "what is read is signed", tests: "BundleScanTests"),
        Guard(
            "commit.signature.all", in: "ClinicalVault/Storage/BundleScan.swift",
            #"signatures == .all, ‹!commit.isSigned(for: header, key: key)› {"#, without: "false",
            meaning: "the check verifies every signature", tests: "BundleScanTests"),
        Guard(
            "commit.void", in: "ClinicalVault/Storage/BundleScan.swift",
            #"frames[index].standing = ‹commit.state == .final› ?"#, meaning: "a V drops what was open",
            tests: "InterruptedTests"),
        Guard(
            "commit.open", in: "ClinicalVault/Storage/BundleScan.swift", #"guard ‹commit.state != .open› else"#,
            meaning: "an O decides nothing", tests: "InterruptedTests"),
        Guard(
            "scan.behind", in: "ClinicalVault/Storage/BundleScan.swift",
            #"if scan.hasTail, ‹try Salvage.hasCommit(window, from: scan.tailStart, header: header, key: key)› {"#,
            without: "false", meaning: "damage with good commits behind it is no tail", tests: "DamageTests|CheckTests"),
        Guard(
            "salvage.signature", in: "ClinicalVault/Storage/Salvage.swift",
            #"let commit = Commit(bytes, at: offset), ‹commit.isSigned(for: header, key: key)› {"#,
            meaning: "around damage too a commit is signed", tests: "BundleScanTests"),
        Guard(
            "salvage.cut", in: "ClinicalVault/Storage/Salvage.swift",
            #"} else if ‹block.sequence != sequence || block.previous != link› {"#, without: "false",
            meaning: "what was cut out of the middle is missed", tests: "BundleScanTests"),
        Guard(
            "salvage.link", in: "ClinicalVault/Storage/Salvage.swift",
            #"&& ‹blockLink(bytes.extracting($0.offset..<$0.end)) == first.previous›"#,
            meaning: "around damage too a commit vouches for what it names", tests: "BundleScanTests"),

        Guard(
            "bundle.authority", in: "ClinicalVault/Storage/DrawerView.swift", #"return ‹.none›"#, without: ".member",
            meaning: "whoever is no member writes nothing", tests: "FormerMemberTests"),
        Guard(
            "bundle.attested", in: "ClinicalVault/Storage/BundleFile.swift", #"&& ‹($0.isAttested || alone)› &&"#,
            meaning: "in a shared drawer a seal proves nothing", tests: "FormerMemberTests"),
        Guard(
            "bundle.closed", in: "ClinicalVault/Storage/BundleFile.swift", #"&& ‹$0.place.sequence <= last›"#,
            meaning: "whoever left writes no more", tests: "FormerMemberTests"),
        Guard(
            "bundle.closed.link", in: "ClinicalVault/Storage/BundleFile.swift",
            #"scan.commits.contains(where: { $0.sequence == sequence && ‹$0.link == link› })"#,
            meaning: "a closed bundle is the one that was closed", tests: "FormerMemberTests"),
        Guard(
            "note.author", in: "ClinicalVault/Notes/NoteEntry.swift", #"} else if ‹record.author == first.author› {"#,
            meaning: "a revision counts from the note's author alone", tests: "TwoCliniciansTests"),
        Guard(
            "note.signature", in: "ClinicalVault/Notes/NoteEntry.swift",
            #"if record.author == first.author, ‹isSignature(record, name, bytes)› {"#,
            meaning: "a note is signed by a valid signature", tests: "NoteSignatureTests"),
        Guard(
            "note.signer", in: "ClinicalVault/Notes/NoteEntry.swift",
            #"if ‹record.author == first.author›, isSignature"#, meaning: "a note is signed by its author",
            tests: "NoteSignatureTests"),
    ]
}
