internal import SecretMemory
internal import VaultCrypto

/// XAES-256-GCM against bare AES-256-GCM, which does everything but derive a key for each message.
enum Sealing {
    private static let messageCount = 64 * 1024
    /// Messages in one sample: enough for the clock, few enough for the cache of the second level.
    private static let batch = 8

    static func rows(rounds: Int) throws -> [Row] {
        let key = try SecretBytes.random(count: 32)
        let xaes = try XAES256GCM(key: key)
        let aes = try AES256GCM(key: key)
        let message = Random.bytes(messageCount)
        let nonce = Random.bytes(AES256GCM.nonceCount)

        var output: [UInt8] = []
        output.reserveCapacity(batch * (messageCount + XAES256GCM.overhead))
        let sealed = try medians(
            rounds: rounds * 16,
            [
                {
                    output.removeAll(keepingCapacity: true)
                    return try Clock.time {
                        for _ in 0..<batch { unsafe try xaes.seal(message.span.bytes, aad: [], appendingTo: &output) }
                    }
                },
                {
                    output.removeAll(keepingCapacity: true)
                    return try Clock.time {
                        for _ in 0..<batch {
                            unsafe try aes.seal(message.span.bytes, nonce: nonce, aad: [], appendingTo: &output)
                        }
                    }
                },
            ])

        var xaesSealed: [UInt8] = []
        unsafe try xaes.seal(message.span.bytes, aad: [], appendingTo: &xaesSealed)
        var aesSealed: [UInt8] = []
        unsafe try aes.seal(message.span.bytes, nonce: nonce, aad: [], appendingTo: &aesSealed)
        let plaintext = PlaintextBuffer(capacity: batch * messageCount)
        let opened = try medians(
            rounds: rounds * 16,
            [
                {
                    plaintext.truncate(to: 0)
                    return try Clock.time {
                        for _ in 0..<batch {
                            unsafe try xaes.open(xaesSealed.span.bytes, aad: [], appendingTo: plaintext)
                        }
                    }
                },
                {
                    plaintext.truncate(to: 0)
                    return try Clock.time {
                        for _ in 0..<batch {
                            unsafe try aes.open(aesSealed.span.bytes, nonce: nonce, aad: [], appendingTo: plaintext)
                        }
                    }
                },
            ])
        return [row("XAES-256-GCM, sealing 64 KiB", sealed), row("XAES-256-GCM, opening 64 KiB", opened)]
    }

    private static func row(_ what: String, _ times: [Double]) -> Row {
        let bytes = batch * messageCount
        return Row(
            what: what, measured: .throughput(bytes: bytes, nanoseconds: times[0]),
            peer: .throughput(bytes: bytes, nanoseconds: times[1]), peerName: "AES-256-GCM", goal: .ratioAtLeast(0.9))
    }
}
