import Foundation
import SecretMemory
import SystemPackage
import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct BundleScanTests {
    /// What the author of a bundle writes wrongly, in its second of three batches.
    enum Slip: CaseIterable {
        case nothing, frameSequence, frameLink, commitSequence, commitLink
    }

    /// A bundle of three batches, written by hand, so that its author can get anything wrong and still sign it.
    private struct Example {
        let identity: IdentityFile
        let header: BundleHeader
        private(set) var bytes: [UInt8]
        /// Where frames and commits begin.
        private(set) var frames: [Int] = []
        private(set) var commits: [Int] = []
        private let cipher: BundleCipher
        private var link: Digest
        private var sequence: UInt64 = 0

        init(_ slip: Slip = .nothing) throws {
            identity = try IdentityFile.make(vault: .random(), name: "Dr. A", created: Timestamp(seconds: 0))
            let (header, key) = try BundleHeader.make(
                vault: .random(), patient: .random(), kind: .record, writer: .random(), clinician: .random(),
                card: identity.cards[0].digest, statement: Digest(Random.bytes(32))!, previous: .none,
                previousLink: .none, drawerKey: .random(count: 32))
            self.header = header
            bytes = header.bytes
            cipher = BundleCipher(header: header, cipher: key)
            link = header.hash
            try append(.nothing, records: 1)
            try append(slip, records: 2)
            try append(.nothing, records: 1)
        }

        private mutating func append(_ slip: Slip, records: Int) throws {
            let other = Digest(Random.bytes(32))!
            for number in 0..<records {
                let isWrong = number == 0
                let start = bytes.count
                frames.append(start)
                try cipher.seal(
                    Record(head: RecordHead.disclosure(time: Timestamp(seconds: 0)).json),
                    sequence: sequence + (isWrong && slip == .frameSequence ? 1 : 0),
                    link: isWrong && slip == .frameLink ? other : link, appendingTo: &bytes)
                advance(from: start)
            }
            let start = bytes.count
            let signed = Commit.signedBytes(
                state: .final, records: UInt32(records), sequence: sequence + (slip == .commitSequence ? 1 : 0),
                link: slip == .commitLink ? other : link, lastCommit: commits.last ?? 0)
            bytes += signed
            bytes += try identity.identity.sign(
                Commit.digest(header: header.hash, signedBytes: signed), for: .commit)
            commits.append(start)
            advance(from: start)
        }

        private mutating func advance(from start: Int) {
            link = unsafe blockLink(bytes.span.bytes.extracting(start..<bytes.count))
            sequence += 1
        }

        mutating func flip(_ index: Int) { bytes[index] ^= 1 }
        mutating func cut(_ range: Range<Int>) { bytes.removeSubrange(range) }

        func scan(_ signatures: BundleScan.Signatures = .last) throws -> BundleScan {
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("alcove-\(UUID().uuidString)").path
            defer { try? FileManager.default.removeItem(atPath: path) }
            let folder = try Folder.make(FilePath(path), called: path)
            let file = try #require(try folder.newFile("bundle"))
            try file.write(bytes, at: 0)
            return try BundleScan.scan(
                file, header: header, key: identity.cards[0].signingKey, signatures: signatures)
        }
    }

    @Test(arguments: Slip.allCases)
    func `numbers and links must be right, whoever signed them`(_ slip: Slip) throws {
        let scan = try Example(slip).scan()
        #expect((scan.damage.isEmpty && !scan.hasTail) == (slip == .nothing))
        #expect(scan.frames.first?.standing == .believed)
        if slip == .nothing { #expect(scan.frames.allSatisfy { $0.standing == .believed && $0.isAttested }) }
    }

    @Test func `what ends with a commit that nobody signed ends before it`() throws {
        var example = try Example()
        example.flip(example.bytes.count - 1)
        for signatures in [BundleScan.Signatures.last, .all] {
            let scan = try example.scan(signatures)
            #expect(scan.frames.filter { $0.standing == .believed }.map(\.place.offset) == Array(example.frames[..<3]))
            #expect(scan.tailStart == example.frames[3])
            #expect(scan.damage.isEmpty)
        }
    }

    @Test func `batches that are cut out of the middle are missed`() throws {
        let good = try Example()
        #expect(try good.scan().damage.isEmpty)
        for range in [
            good.frames[0]..<good.frames[1], good.frames[1]..<good.frames[3], good.frames[0]..<good.frames[3],
        ] {
            var example = good
            example.cut(range)
            let scan = try example.scan()
            #expect(!scan.damage.isEmpty)
            // What is left is as its author wrote it.
            #expect(scan.frames.contains { $0.standing == .believed })
        }
    }

    @Test func `what is cut out of the middle of a colleague's bundle is found by the check`() throws {
        let two = try Colleagues()
        let patient = try two.a().addPatient(code: "K-117").id
        try two.a().share(patient, .record, with: two.identityB.clinician)
        let ref = DrawerRef(patient: patient, drawer: .record)
        var sizes: [Int] = []
        var name = ""
        for text in ["first", "second", "third"] {
            _ = try two.a().addNote(draft(text), to: patient)
            let view = try two.a().openDrawer(ref)
            let bundle = try #require(
                view.bundleNames.first { (try? two.a().bundle($0, in: view).header.statement) == view.current.digest })
            name = ref.path + "/" + bundle
            sizes.append(try two.fixture.contents(name).count)
        }
        #expect(try two.b().check().ok)
        var bytes = try two.fixture.contents(name)
        bytes.removeSubrange(sizes[0]..<sizes[1])
        try two.fixture.write(bytes, name)
        #expect(try two.b().check().problems.contains { $0.kind == .damaged })
    }

    @Test func `a commit does not vouch for a frame that was changed`() throws {
        var example = try Example()
        example.flip(example.frames[1] + FramePrefix.count)
        let scan = try example.scan()
        #expect(!scan.damage.isEmpty)
        #expect(scan.frames.filter(\.isAttested).map(\.place.offset) == [0, 2, 3].map { example.frames[$0] })
    }

    @Test func `a frame has room for a record, and a ceiling`() {
        func isFrame(_ sealed: Int) -> Bool {
            let bytes = FramePrefix(sealedCount: sealed, sequence: 0, link: .none).bytes
            return unsafe FramePrefix(bytes.span.bytes, at: 0) != nil
        }
        #expect(isFrame(FramePrefix.minimumSealed) && !isFrame(FramePrefix.minimumSealed - 1))
        #expect(isFrame(FramePrefix.maximumSealed) && !isFrame(FramePrefix.maximumSealed + 1))
    }
}
