internal import CSystemShims
internal import SecretMemory
internal import VaultCrypto

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What the command that unlocks tells the process that is to hold the keys, over a socket pair that nobody else has.
///
/// ```
/// u32 length ‖ vault 16 ‖ clinician 16 ‖ card 32 ‖ u64 idle, ms ‖ u64 absolute, ms ‖ u8 scope ‖ u8 read-only
///            ‖ u8 number of secrets ‖ path of the runtime folder         length counts all that follows it
/// n × secret 32
/// ```
/// The answer is `u8 outcome ‖ u32 detail`, once the agent listens or has failed.
struct Handover {
    let address: AgentAddress
    let card: Digest
    let policy: AgentPolicy

    private static let maximumLength = 64 * 1024

    /// Sends all of it, the secrets from locked memory.
    func send(_ secrets: borrowing SecretBytes, on channel: borrowing Descriptor) throws(AgentError) {
        let body =
            address.vault.bytes + address.clinician.bytes + card.bytes + bigEndian(policy.idle.milliseconds)
            + bigEndian(policy.absolute.milliseconds) + [policy.scope.rawValue, policy.readOnly ? 1 : 0]
            + [UInt8(secrets.count / UnlockedIdentity.secretCount)] + Array(address.runtimeFolder.utf8)
        guard body.count <= Handover.maximumLength else { throw .tooLong }
        try channel.send(bigEndian(UInt32(body.count)) + body)
        try secrets.withBytes { (bytes) throws(AgentError) in try channel.send(bytes) }
    }

    /// Takes over what ``send(_:on:)`` sent: the keys, and where and for whom to hold them.
    static func receive(on channel: borrowing Descriptor) throws(AgentError) -> (Handover, UnlockedIdentity) {
        var head = FrameReader(try channel.receive(4))
        guard let length = head.number(UInt32.self), length <= maximumLength else { throw .protocolViolation }
        var reader = FrameReader(try channel.receive(Int(length)))
        guard
            let vault = reader.bytes(Identifier.count).flatMap({ Identifier($0) }),
            let clinician = reader.bytes(Identifier.count).flatMap({ Identifier($0) }),
            let card = reader.bytes(Digest.count).flatMap({ Digest($0) }),
            let idle = reader.number(UInt64.self), let absolute = reader.number(UInt64.self),
            let scope = reader.number(UInt8.self).flatMap(AgentPolicy.Scope.init),
            let readOnly = reader.number(UInt8.self), let count = reader.number(UInt8.self),
            count <= UnlockedIdentity.maximumSecrets,
            let folder = String(validating: reader.remainder, as: UTF8.self)
        else { throw .protocolViolation }
        let secrets = try channel.receiveSecret(Int(count) * UnlockedIdentity.secretCount)
        let policy = AgentPolicy(
            idle: .milliseconds(Int64(clamping: idle)), absolute: .milliseconds(Int64(clamping: absolute)),
            scope: scope, readOnly: readOnly == 1)
        let address = AgentAddress(runtimeFolder: folder, vault: vault, clinician: clinician)
        let identity: UnlockedIdentity
        do {
            identity = try UnlockedIdentity(secrets: secrets, vault: vault, clinician: clinician, card: card)
        } catch .memory(let error) {
            throw .memory(error)
        } catch {
            throw .failed
        }
        return (Handover(address: address, card: card, policy: policy), identity)
    }
}

/// What became of a start, as it crosses the socket pair.
enum StartOutcome {
    static let byteCount = 5

    static func encode(_ error: AgentError?) -> [UInt8] {
        let (code, detail): (UInt8, UInt32) =
            switch error {
            case nil: (0, 0)
            case .alreadyOpen: (1, 0)
            case .noTerminal: (2, 0)
            case .limitsRefused: (3, 0)
            case .notHardened: (4, 0)
            case .memory: (5, 0)
            case .folder(let fault): (6, UInt32(fault.rawValue))
            case .system(let number): (7, UInt32(bitPattern: number))
            default: (8, 0)
            }
        return [code] + bigEndian(detail)
    }

    /// The error that the bytes stand for, or nil where the agent listens.
    static func decode(_ bytes: [UInt8]) -> AgentError? {
        var reader = FrameReader(bytes)
        let code = reader.number(UInt8.self)
        let detail = reader.number(UInt32.self) ?? 0
        switch code {
        case 0: return nil
        case 1: return .alreadyOpen
        case 2: return .noTerminal
        case 3: return .limitsRefused
        case 4: return .notHardened
        case 5: return .memory(.lockRefused)
        case 6: return .folder(AgentError.FolderFault(rawValue: UInt8(clamping: detail)) ?? .notAFolder)
        case 7: return .system(Int32(bitPattern: detail))
        default: return .notStarted
        }
    }
}
