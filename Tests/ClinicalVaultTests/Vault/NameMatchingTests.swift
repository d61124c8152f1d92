import Testing

@testable import ClinicalVault

@Suite struct NameMatchingTests {
    /// How far a name is from the words; nil where it is not found by them.
    private func distance(_ words: String, _ name: String, code: String = "X-001") throws -> Int? {
        let patient = PatientSummary(id: .random(), code: code, name: name, born: nil, notes: 0, lastDay: nil)
        return try #require(NameQuery(words)).distance(to: patient)
    }

    @Test(arguments: [
        ("Jürgen Müller", "Juergen Mueller"), ("Mæhler", "Maehler"), ("Renée Désirée", "Renee Desiree"),
        ("Groß", "Gross"), ("Søren Møller", "Soren Moeller"), ("Łukasz Wałęsa", "Lukasz Walesa"),
        ("Nuñez", "Nunez"), ("Ævar Þórsson", "Aevar Thorsson"), ("Đorđe", "Dorde"), ("O’Hara", "OHara"),
        ("Ren\u{65}\u{301}", "René"), ("Αλέξης", "αλεξης"),
    ])
    func `a name is found with its marks and without them, either way`(one: String, other: String) throws {
        let (there, back) = (try distance(one, other), try distance(other, one))
        // At most one step a word: no slip of the pen, and no mere sound.
        let most = one.split(separator: " ").count
        #expect(there.map { $0 <= most } == true)
        #expect(there == back)
    }

    @Test(arguments: ["Meyer", "Maier", "Mayer", "Meier", "Mair"])
    func `names that sound alike are found by each other`(name: String) throws {
        for other in ["Meyer", "Maier", "Mayer", "Meier", "Mair"] { #expect(try distance(other, name) != nil) }
    }

    @Test func `the same comes before a beginning, a slip and what only sounds alike`() throws {
        let names = ["Meyer", "Méyer", "Meyerhof", "Meyr", "Moore"]
        let distances = try names.map { try #require(try distance("Meyer", $0)) }
        #expect(distances == [0, 0, 2, 3, 5])
        #expect(try distance("Schroeder", "Schröder") == 1)
        #expect(try distance("Schroed", "Schröder") == 2)
        #expect(try distance("Schrodder", "Schröder") == 3)
    }

    @Test(arguments: [("Joe", "John Smith"), ("Quill", "Mara Brandt"), ("Mara Smith", "Mara Quill")])
    func `every word must be there, and what is short is not guessed`(words: String, name: String) throws {
        #expect(try distance(words, name) == nil)
    }

    @Test(arguments: ["K-117", "k117", "K 117", "k1", "Quill K-117"])
    func `a code is found as a name is`(words: String) throws {
        #expect(try distance(words, "Mara Quill", code: "K-117") != nil)
        #expect(try distance(words, "Mara Quill", code: "L-042") == nil)
    }

    @Test func `nothing but signs is no name`() {
        #expect(NameQuery("") == nil)
        #expect(NameQuery(" - … ") == nil)
    }

    @Test func `patients come in the order in which they are meant`() throws {
        let fixture = try VaultFixture()
        let vault = try fixture.open()
        for (index, name) in ["Moore", "Meyr", "Meyerhof", "Meyer", "Quill"].enumerated() {
            _ = try vault.addPatient(code: "A-\(index + 1)", name: name)
        }
        #expect(try vault.findPatients("meyer").map(\.code) == ["A-4", "A-3", "A-2", "A-1"])
        #expect(try vault.findPatients("Zacharias").isEmpty)
    }
}
