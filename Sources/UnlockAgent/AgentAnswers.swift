internal import SecretMemory
internal import VaultCrypto

extension Agent {
    /// Makes the answer to a whole request. Locking sends its own.
    ///
    /// - Returns: whether the connection may go on.
    func answerRequest(of connection: AgentConnection) -> Bool {
        var request = FrameReader(connection.request.dropFirst(4))
        let version = request.number(UInt8.self)
        let code = request.number(UInt8.self).flatMap(AgentProtocol.Request.init)
        // To lock is always safe: it is understood in every version and from every terminal of the user.
        if code == .lock {
            lock(answering: connection)
            return false
        }
        // Not before: a reference held here would keep the keys alive while they are being locked.
        guard let keys else { return false }
        guard connection.isServed else { return refuse(.notThisTerminal) }
        guard version == AgentProtocol.version else { return refuse(.otherVersion) }
        switch code {
        case .status:
            guard request.isAtEnd else { return refuse(.malformed) }
            answer.begin(.done)
            answer.append(status(of: keys).encoded)
            return true
        case .stillActive:
            guard request.isAtEnd else { return refuse(.malformed) }
            answer.begin(.done)
        case .deriveKeys:
            guard let wanted = derivations(in: &request) else { return refuse(.malformed) }
            answer.begin(.done)
            for (purpose, age) in wanted {
                guard let purpose = DerivedKeyPurpose(code: purpose) else { return decline(.refused) }
                guard let key = try? keys.deriveKey(for: purpose, age: age) else { return decline(.failed) }
                answer.append(key)
            }
        case .sign:
            guard
                let purpose = request.number(UInt8.self),
                let digest = request.bytes(Digest.count).flatMap({ Digest($0) }), request.isAtEnd
            else { return refuse(.malformed) }
            guard let purpose = SigningPurpose(code: purpose), !policy.readOnly else { return decline(.refused) }
            guard let signature = try? keys.sign(digest, for: purpose) else { return decline(.failed) }
            answer.begin(.done)
            answer.append(signature)
        case .unwrap:
            guard let headers = headers(in: &request) else { return refuse(.malformed) }
            guard unwrap(headers, with: keys) else { return decline(.failed) }
        case .lock, nil:
            return refuse(.malformed)
        }
        // Only a use of the keys, or a person at the keyboard, is activity; asking for the status is not.
        idleDeadline = clock() + policy.idle.milliseconds * 1_000_000
        return true
    }

    /// Answers without doing anything, and cuts the connection off.
    private func refuse(_ reason: AgentProtocol.Answer) -> Bool {
        answer.begin(reason)
        return false
    }

    /// Answers without doing anything; the peer may go on.
    private func decline(_ reason: AgentProtocol.Answer) -> Bool {
        answer.begin(reason)
        return true
    }

    private func status(of keys: any KeyHolder) -> AgentStatus {
        let now = clock()
        func left(to deadline: UInt64) -> Duration { .nanoseconds(Int64(clamping: deadline - min(deadline, now))) }
        return AgentStatus(
            vault: keys.vault, clinician: keys.clinician, card: keys.card, idleLeft: left(to: idleDeadline),
            absoluteLeft: left(to: absoluteDeadline), scope: policy.scope, readOnly: policy.readOnly,
            unmappedMemory: SecretPool.shared.usesUnmappedMemory, locksWithDesktop: locksWithDesktop)
    }

    private func derivations(in request: inout FrameReader) -> [(purpose: UInt8, age: Int)]? {
        var wanted: [(purpose: UInt8, age: Int)] = []
        repeat {
            guard let purpose = request.number(UInt8.self), let age = request.number(UInt8.self) else { return nil }
            wanted.append((purpose, Int(age)))
        } while !request.isAtEnd && wanted.count < AgentProtocol.maximumDerivedKeys
        return request.isAtEnd ? wanted : nil
    }

    private func headers(in request: inout FrameReader) -> [[UInt8]]? {
        guard let count = request.number(UInt16.self), count <= AgentProtocol.maximumHeaders else { return nil }
        var headers: [[UInt8]] = []
        for _ in 0..<count {
            guard let length = request.number(UInt32.self), let header = request.bytes(Int(length)) else { return nil }
            headers.append(header)
        }
        return request.isAtEnd ? headers : nil
    }

    private func unwrap(_ headers: [[UInt8]], with keys: any KeyHolder) -> Bool {
        answer.begin(.done)
        do {
            for header in headers {
                let digest = SHA256.hash(header)
                if let key = unwrapped.key(of: digest) {
                    append(key)
                    continue
                }
                try keys.unwrap([header]) { _, key in
                    if let key, key.count == AgentProtocol.fileKeyCount {
                        append(key)
                        unwrapped.keep(key, of: digest)
                    } else {
                        answer.append([UInt8](repeating: 0, count: 1 + AgentProtocol.fileKeyCount))
                    }
                }
            }
            return true
        } catch {
            return false
        }
    }

    private func append(_ key: borrowing SecretBytes) {
        answer.append([1])
        answer.append(key)
    }
}
