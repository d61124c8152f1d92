extension Guard {
    /// age files, their armor, and the ciphers below.
    static let age = [
        Guard(
            "age.mac", in: "VaultCrypto/Age/AgeHeader.swift",
            #"guard unsafe ‹constantTimeEqual(expected.span.bytes, mac.span.bytes)› else"#,
            meaning: "a header is the one that was made", tests: "AgeFileTests"),
        Guard(
            "age.scrypt.alone", in: "VaultCrypto/Age/AgeHeader.swift",
            #"case .scrypt: guard ‹stanzas.count == 1› else"#,
            meaning: "a passphrase stands alone", tests: "AgeStrictnessTests"),
        Guard(
            "age.recipients", in: "VaultCrypto/Age/AgeHeader.swift",
            #"guard ‹keys <= AgeHeader.maximumRecipients› else"#, meaning: "recipients have a ceiling",
            tests: "AgeFileTests"),
        Guard(
            "age.scrypt.ceiling", in: "VaultCrypto/Age/ScryptStanza.swift", #"guard ‹logN <= ceiling.logN› else"#,
            meaning: "a file asks for no more work than one accepts", tests: "AgeFileTests|FormatTests"),
        Guard(
            "age.scrypt.digits", in: "VaultCrypto/Age/ScryptStanza.swift", #"first != ‹UInt8(ascii: "0")›,"#,
            without: "0", meaning: "the work has one spelling", tests: "AgeStrictnessTests"),
        Guard(
            "age.version", in: "VaultCrypto/Age/AgeHeaderParser.swift",
            #"guard ‹bytes[index] == AgeHeader.version[index]› else"#, meaning: "a file of another version is none",
            tests: "AgeFileTests"),
        Guard(
            "age.stanza.line", in: "VaultCrypto/Age/AgeHeaderParser.swift",
            #"guard ‹text.count <= 64›, Base64"#, meaning: "lines of a stanza have a length",
            tests: "AgeStrictnessTests"),
        Guard(
            "age.stanza.argument", in: "VaultCrypto/Age/AgeHeaderParser.swift", #"guard ‹!argument.isEmpty›,"#,
            meaning: "arguments are not empty", tests: "AgeStrictnessTests"),
        Guard(
            "age.stanza.characters", in: "VaultCrypto/Age/AgeHeaderParser.swift",
            #", ‹argument.allSatisfy({ $0 >= 33 && $0 <= 126 })› else"#, meaning: "arguments are printable",
            tests: "AgeSpecificationTests"),
        Guard(
            "age.end", in: "VaultCrypto/Age/AgeHeaderParser.swift", #", ‹lines.isAtEnd› else"#,
            meaning: "nothing follows a header that comes alone", tests: "AgeStrictnessTests"),
        Guard(
            "age.x25519.body", in: "VaultCrypto/Age/AgeStanza.swift",
            "count: X25519.keyCount),\n                ‹body.count == AgeStanza.wrappedKeyCount›",
            meaning: "a wrapped key has its length", tests: "AgeStrictnessTests"),
        Guard(
            "age.payload.last", in: "VaultCrypto/Age/AgePayload.swift", #"nonce[11] = ‹isLast ? 1 : 0›"#, without: "0",
            meaning: "the last chunk says so", tests: "AgeStrictnessTests"),
        Guard(
            "age.payload.counter", in: "VaultCrypto/Age/AgePayload.swift",
            #"nonce[3 + index] = ‹UInt8(truncatingIfNeeded: counter >> UInt64(56 - 8 * index))›"#, without: "0",
            meaning: "chunks are counted", tests: "AgeStrictnessTests"),
        Guard(
            "age.payload.length", in: "VaultCrypto/Age/AgePayload.swift",
            #"sealed.byteCount >= ‹(isLast ? shortest : AgePayload.sealedChunkCount)›,"#,
            without: "AEADContext.tagCount", meaning: "no chunk but the first is empty", tests: "AgeStrictnessTests"),
        Guard(
            "age.payload.marked", in: "VaultCrypto/Age/AgeReader.swift", #"guard ‹wasMarkedSo› else"#,
            meaning: "what ends in the middle is not whole", tests: "AgeStrictnessTests"),
        Guard(
            "armor.inside", in: "VaultCrypto/Age/ArmorDecoder.swift", "guard\n            ‹state == .inside›,",
            meaning: "a short line is the last", tests: "AgeStrictnessTests"),
        Guard(
            "armor.empty", in: "VaultCrypto/Age/ArmorDecoder.swift", #", ‹!line.isEmpty›, Base64"#,
            meaning: "no line is empty", tests: "AgeStrictnessTests"),
        Guard(
            "armor.line", in: "VaultCrypto/Age/ArmorDecoder.swift", #"guard ‹line.count <= limit› else"#,
            meaning: "lines have a length", tests: "AgeStrictnessTests"),
        Guard(
            "armor.before", in: "VaultCrypto/Age/ArmorDecoder.swift", #"guard ‹line.allSatisfy(Armor.isSpace)›,"#,
            meaning: "nothing but white space stands before", tests: "AgeStrictnessTests"),
        Guard(
            "armor.behind", in: "VaultCrypto/Age/ArmorDecoder.swift", #"guard ‹bytes.allSatisfy(Armor.isSpace)›,"#,
            meaning: "nothing but white space stands behind", tests: "AgeStrictnessTests"),
        Guard(
            "armor.space", in: "VaultCrypto/Age/ArmorDecoder.swift",
            #"guard line.allSatisfy(Armor.isSpace), ‹space <= Armor.maximumSpace› else"#,
            meaning: "white space has a ceiling", tests: "AgeStrictnessTests"),
        Guard(
            "base64.padded", in: "VaultCrypto/Age/Base64.swift", #"guard ‹digits.count % 4 == 0› else"#,
            meaning: "padding is there where it should be", tests: "AgeSpecificationTests"),
        Guard(
            "base64.stray", in: "VaultCrypto/Age/Base64.swift", #"‹pending & (1 << UInt32(bits) - 1) == 0›"#,
            meaning: "bytes have one spelling", tests: "AgeSpecificationTests"),
        Guard(
            "bech32.checksum", in: "VaultCrypto/Age/Bech32.swift", #"guard ‹checksum.isValid› else"#,
            meaning: "a slip in a key is noticed", tests: "Bech32Tests"),
        Guard(
            "bech32.case", in: "VaultCrypto/Age/Bech32.swift", #"guard ‹!(hasLower && hasUpper)›,"#,
            meaning: "letters are of one case", tests: "Bech32Tests"),
        Guard(
            "bech32.spare", in: "VaultCrypto/Age/Bech32.swift", #"guard ‹spare <= 4› else"#,
            meaning: "a key has whole bytes", tests: "Bech32Tests"),
        Guard(
            "bech32.padding", in: "VaultCrypto/Age/Bech32.swift",
            #"guard ‹last & (1 << UInt8(spare) - 1) == 0› else"#, meaning: "a key has one spelling",
            tests: "Bech32Tests"),
        Guard(
            "recipient.case", in: "VaultCrypto/Age/AgeRecipient.swift", #"‹!layout.isUpperCase›"#,
            meaning: "a recipient is written small", tests: "AgeKeyTests"),
        Guard(
            "aead.tag", in: "VaultCrypto/AEADContext.swift",
            #"guard unsafe ‹EVP_CipherFinal_ex(context, &nothing, &none) == 1› else"#,
            meaning: "what was changed does not open", tests: "XAES|AEAD|Wycheproof"),
        Guard(
            "signature.purpose", in: "VaultCrypto/CardSignature.swift", #"‹Label.signature(purpose)› + card.bytes"#,
            without: "[]", meaning: "a signature is for one purpose", tests: "CardSignatureTests"),
        Guard(
            "signature.card", in: "VaultCrypto/CardSignature.swift", #"+ ‹card.bytes› +"#, without: "[]",
            meaning: "a signature is a person's and not merely a key's", tests: "CardSignatureTests"),
        Guard(
            "derive.vault", in: "VaultCrypto/UnlockedIdentity.swift", #"salt: ‹vault.bytes›, info"#, without: "[]",
            meaning: "keys of one vault are not those of another", tests: "UnlockedIdentityTests"),
        Guard(
            "derive.purpose", in: "VaultCrypto/UnlockedIdentity.swift", #"info: ‹Label.derived(purpose)›,"#,
            without: "[]", meaning: "a key is for one purpose", tests: "UnlockedIdentityTests"),
    ]
}
