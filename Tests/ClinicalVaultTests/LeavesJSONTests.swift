import SecretMemory
import Testing

@testable import ClinicalVault

struct LeavesJSONTests {
    @Test func `a value that is written is read back the same`() throws {
        let value: JSON = [
            "patient": "K-117", "date": "2026-03-01", "themes": ["trust-safety", "sleep"], "count": -12,
            "text": "Line one\nline \"two\" \\ tab\t nul \u{0} del \u{7F} ä 日本 👩‍⚕️ \u{2028}",
            "deep": [[["a": .null, "b": true, "c": .number(0.1)]]], "empty": .object(JSONObject()),
        ]
        let bytes = value.encoded()
        #expect(try JSON.parse(bytes) == value)
        #expect(try JSON.parse(bytes).encoded() == bytes)
        #expect(!bytes.contains { $0 < 0x20 || $0 == 0x7F })
        let buffer = PlaintextBuffer()
        value.encode(into: buffer)
        #expect(buffer.text(in: 0..<buffer.count) == String(decoding: bytes, as: UTF8.self))
    }

    @Test(arguments: [
        (#" {"a" : [ 1 , -0, 2.5e3, 1E-2 ] } "#, #"{"a":[1,0,2500.0,0.01]}"#),
        (#""\u00e4\ud83d\ude00\/\b\f\n\r\t""#, "\"ä😀/\\u0008\\u000c\\n\\r\\t\""),
        ("9223372036854775807", "9223372036854775807"),
        ("[]", "[]"), ("{}", "{}"), ("null", "null"), ("\"\"", "\"\""),
    ])
    func `what RFC 8259 allows is read`(text: String, compact: String) throws {
        #expect(try String(decoding: JSON.parse(Array(text.utf8)).encoded(), as: UTF8.self) == compact)
    }

    @Test(arguments: [
        ("", JSONError.Reason.endsEarly), ("   ", .endsEarly), ("{", .endsEarly), ("[1", .endsEarly),
        ("[1,]", .unexpected), ("{\"a\":1,}", .unexpected), ("{a:1}", .unexpected), ("'a'", .unexpected),
        ("\"a", .endsEarly), ("\"\n\"", .controlCharacter), ("\"\\x\"", .badEscape), ("\"\\u12\"", .badEscape),
        ("\"\\ud800\"", .badEscape), ("\"\\udc00\"", .badEscape), ("\"\\ud800\\u0041\"", .badEscape),
        ("01", .badNumber), ("-", .badNumber), ("1.", .badNumber), (".5", .unexpected), ("1e", .badNumber),
        ("+1", .unexpected), ("9223372036854775808", .badNumber), ("1e999", .badNumber), ("NaN", .unexpected),
        ("truE", .unexpected), ("tru", .endsEarly), ("1 2", .trailing), ("{} x", .trailing),
        ("{\"a\":1,\"b\":2,\"a\":3}", .duplicateKey), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey),
        ("\u{FEFF}{}", .unexpected), ("[1 2]", .unexpected), ("{\"a\" 1}", .unexpected),
    ])
    func `what is not JSON is refused with its reason`(text: String, reason: JSONError.Reason) {
        #expect { try JSON.parse(Array(text.utf8)) } throws: { ($0 as? JSONError)?.reason == reason }
    }

    @Test func `bytes that are not UTF-8 are refused where they are`() {
        #expect(throws: JSONError(offset: 2, reason: .notUTF8)) { try JSON.parse([0x22, 0x61, 0xFF, 0x22]) }
        // An overlong slash, a surrogate, a character cut short.
        for bytes: [UInt8] in [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE2, 0x82]] {
            #expect(throws: JSONError(offset: 1, reason: .notUTF8)) { try JSON.parse([0x22] + bytes + [0x22]) }
        }
    }

    @Test func `thirty-two levels are read and thirty-three refused`() throws {
        func nested(_ depth: Int) -> [UInt8] {
            Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        _ = try JSON.parse(nested(32))
        #expect(throws: JSONError(offset: 32, reason: .tooDeep)) { try JSON.parse(nested(33)) }
        #expect(throws: JSONError(offset: 32, reason: .tooDeep)) { try JSON.parse(nested(1_000_000)) }
    }

    @Test func `a text above the limit is refused unread`() {
        #expect(throws: JSONError(offset: 4, reason: .tooLong)) {
            try JSON.parse(Array("12345".utf8), limits: JSONLimits(maximumCount: 4))
        }
    }

    @Test func `a duplicate among many names is found`() throws {
        func object(_ names: [Int]) -> [UInt8] {
            Array(("{" + names.map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}").utf8)
        }
        #expect(try JSON.parse(object(Array(0..<10_000))).object?.members.count == 10_000)
        for twin in [0, 15, 16, 17, 9_999] {
            #expect { try JSON.parse(object(Array(0..<10_000) + [twin])) } throws: {
                ($0 as? JSONError)?.reason == .duplicateKey
            }
        }
    }

    @Test func `each byte left away or changed is an error or another value, never a crash`() throws {
        let text = Array(#"{"a":[1,-2.5e1,"x\n\u00e4ö"],"b":{"c":null,"d":true}}"#.utf8)
        let value = try JSON.parse(text)
        for index in text.indices {
            #expect(throws: JSONError.self) { try JSON.parse(Array(text[..<index])) }
            for byte in UInt8.min...UInt8.max where byte != text[index] {
                var changed = text
                changed[index] = byte
                if let other = try? JSON.parse(changed), other == value {
                    // The one change of spelling that keeps the value: another case of a digit or of the exponent.
                    #expect(byte | 0x20 == text[index] | 0x20)
                }
            }
        }
    }

    @Test func `members keep their order, and setting replaces in place`() {
        var object = JSONObject([("b", 1), ("a", 2), ("c", 3)])
        object["a"] = 9
        object["d"] = 4
        object["b"] = nil
        #expect(object.keys == ["a", "c", "d"])
        #expect(object["a"] == 9)
        #expect(object["b"] == nil)
    }
}
