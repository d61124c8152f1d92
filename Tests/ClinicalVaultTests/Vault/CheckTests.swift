import Testing
import VaultCrypto

@testable import ClinicalVault

@Suite struct CheckTests {
    @Test func `a vault as it was written has nothing to report`() throws {
        let fixture = try VaultFixture.small()
        let report = try fixture.open().check()
        #expect(report.problems == [])
        #expect(report.ok)
        #expect(report.notes == 5)
        #expect(report.patients == 2)
        #expect(try fixture.open().check(.quick).problems == [])
    }

    @Test func `a flipped bit anywhere is noticed`() throws {
        let fixture = try VaultFixture.small()
        let step = VaultFixture.isSlow ? 1 : 611
        var position = 0
        for name in fixture.files() {
            let bytes = try fixture.contents(name)
            var index = position % step
            while index < bytes.count * 8 {
                var changed = bytes
                changed[index / 8] ^= 1 << UInt8(index % 8)
                try fixture.write(changed, name)
                #expect(try !fixture.isSound(), "\(name), bit \(index)")
                index += step
            }
            position = index - bytes.count * 8
            try fixture.write(bytes, name)
        }
        #expect(try fixture.findings() == [])
    }

    @Test func `a file that is cut anywhere is noticed`() throws {
        let fixture = try VaultFixture.small()
        let step = VaultFixture.isSlow ? 1 : 173
        for name in fixture.files() {
            let bytes = try fixture.contents(name)
            for count in stride(from: 0, to: bytes.count, by: step) {
                try fixture.write(Array(bytes.prefix(count)), name)
                #expect(try !fixture.isSound(), "\(name), cut to \(count) of \(bytes.count)")
            }
            try fixture.write(bytes, name)
        }
    }

    @Test func `a file that is missing is noticed`() throws {
        let fixture = try VaultFixture.small()
        for name in fixture.files() {
            let bytes = try fixture.contents(name)
            try fixture.remove(name)
            #expect(try !fixture.isSound(), "\(name)")
            try fixture.write(bytes, name)
        }
        #expect(try fixture.findings() == [])
    }

    @Test func `two files that changed places are noticed`() throws {
        let fixture = try VaultFixture.small()
        let files = fixture.files()
        for (index, first) in files.enumerated() {
            for second in files[(index + 1)...] {
                let (one, two) = (try fixture.contents(first), try fixture.contents(second))
                try fixture.write(two, first)
                try fixture.write(one, second)
                #expect(try !fixture.isSound(), "\(first) with \(second)")
                try fixture.write(one, first)
                try fixture.write(two, second)
            }
        }
        #expect(try fixture.findings() == [])
    }

    @Test func `a foreign file is said and is no damage`() throws {
        let fixture = try VaultFixture.small()
        try fixture.write([1, 2, 3], "notes.txt")
        try fixture.write([1, 2, 3], "clinicians/.DS_Store")
        let report = try fixture.open().check()
        #expect(report.ok)
        #expect(report.problems.map(\.kind) == [.foreign, .foreign])
    }
}
