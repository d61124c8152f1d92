import Foundation
import Testing

/// A file of test vectors of the Wycheproof project.
struct Wycheproof<Group: Decodable>: Decodable {
    let testGroups: [Group]
    let numberOfTests: Int

    static func read(_ name: String) throws -> Wycheproof {
        let bytes = try Corpus.bytes("wycheproof/\(name)_test.json")
        return try JSONDecoder().decode(Wycheproof.self, from: Data(bytes))
    }
}

/// The groups of the files for ciphers.
struct AEADGroup: Decodable {
    struct Vector: Decodable {
        let tcId: Int
        let key: String
        let iv: String
        let aad: String
        let msg: String
        let ct: String
        let tag: String
        let result: String
    }

    let keySize: Int
    let ivSize: Int
    let tagSize: Int
    let tests: [Vector]
}

/// The groups of the files for message authentication codes.
struct MACGroup: Decodable {
    struct Vector: Decodable {
        let tcId: Int
        let key: String
        let msg: String
        let tag: String
        let result: String
    }

    let keySize: Int
    let tagSize: Int
    let tests: [Vector]
}
