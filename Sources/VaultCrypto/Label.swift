/// Every label that separates one use of a key or hash from another, in one place: `"alcove/1/" purpose 00`.
///
/// The closing zero byte keeps one label from being the beginning of another.
public enum Label {
    /// What the patient's id commits to.
    public static let patient = make("patient")
    /// The info of a bundle's key and commitment.
    public static let bundle = make("bundle")
    /// The associated data of a frame.
    public static let frame = make("frame")
    /// The hash that links a frame or commit to the next.
    public static let link = make("link")
    /// The hash that names a record.
    public static let record = make("record")
    /// The fingerprint of a card that two people compare by telephone.
    public static let fingerprint = make("fingerprint")
    /// What the blocks of a segment of the search index are bound to.
    public static let indexSegment = make("index/segment")
    /// What the list of segments is bound to.
    public static let indexManifest = make("index/manifest")
    /// The seed of the signing key; derived inside the key holder and never handed out.
    static let signingSeed = make("id/sign")

    static func signature(_ purpose: SigningPurpose) -> [UInt8] { make("sig/" + purpose.rawValue) }
    static func derived(_ purpose: DerivedKeyPurpose) -> [UInt8] { make("id/" + purpose.rawValue) }

    private static func make(_ purpose: String) -> [UInt8] { Array("alcove/1/\(purpose)\0".utf8) }
}

/// What a signature is for. The list is closed: a key holder signs for nothing else.
public enum SigningPurpose: String, CaseIterable, Sendable {
    case card, key, commit, note, manifest
}

/// What a key that leaves its holder is for. The list is closed: nothing else can be derived.
public enum DerivedKeyPurpose: String, CaseIterable, Sendable {
    case ledger
    case indexRecord = "index-record"
    case indexProcess = "index-process"
    case pins
    case unfinished
}
