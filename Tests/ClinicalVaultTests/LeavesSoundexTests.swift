import Testing

@testable import ClinicalVault

@Suite struct LeavesSoundexTests {
    /// Examples of the National Archives' own page, and those by which implementations are usually compared.
    @Test(arguments: [
        ("Washington", "W252"), ("Wu", "W000"), ("DeSmet", "D253"), ("Gutierrez", "G362"), ("Pfister", "P236"),
        ("Jackson", "J250"), ("Tymczak", "T522"), ("VanDeusen", "V532"), ("Deusen", "D250"), ("Ashcraft", "A261"),
        ("Ashcroft", "A261"), ("Robert", "R163"), ("Rupert", "R163"), ("Rubin", "R150"), ("Honeyman", "H555"),
        ("Lee", "L000"), ("Lloyd", "L300"), ("Meyer", "M600"), ("Maier", "M600"), ("Mayer", "M600"),
    ])
    func `a name has the code that is published for it`(name: String, code: String) {
        #expect(Soundex(name.lowercased().unicodeScalars)?.code == code)
    }

    @Test(arguments: ["", "k117", "müller", "мария", "o'hara"])
    func `what has other letters than a to z has no code`(word: String) {
        #expect(Soundex(word.unicodeScalars) == nil)
    }
}
