import ArgumentParser
import Testing

@testable import alcove

/// A call that is read without ArgumentParser means what ArgumentParser reads in it, or is left to it.
@Suite struct PlainCallTests {
    /// What a command was set to, property by property.
    private func contents(of command: any ParsableArguments) -> String {
        var text = ""
        dump(command, to: &text)
        return text
    }

    private func plain(_ words: [String]) -> String? { Call(words).plainCommand.map(contents) }

    private func parsed(_ words: [String]) -> String? {
        let call = Call(words)
        return (try? call.command.parseAsRoot(call.arguments)).map(contents)
    }

    @Test(arguments: [
        [], ["status"], ["status", "--json"], ["--json", "--vault", "/v", "status", "-q"],
        ["status", "--passphrase-fd", "5"], ["add", "K-117"],
        ["add", "K-117", "-", "--theme", "trust", "--theme", "sleep"],
        ["add", "--kind", "plan", "K-117", "some text", "--title", "A title", "--date", "2026-03-01", "--create"],
        ["add", "K-117", "--template", "soap", "--sign", "--editor", "--dry-run", "--yes", "--no-input"],
        ["add", "K-117", "--process", "--passphrase-file", "p"], ["search", "trust"],
        ["search", "open", "up", "--theme", "trust", "--patient", "K-117", "-n", "5", "--sort", "date"],
        ["search", "--since", "2026-01-01", "--until", "2026-02-01", "--kind", "plan", "--no-snippets", "--reveal"],
        ["search", "theme:trust", "--fail-empty", "--json"], ["search", "-"], ["search"],
        ["search", "--theme", "trust", "--polarity", "denied"], ["search", "theme:trust", "--polarity", "any"],
    ])
    func `a plain call is read alike`(words: [String]) {
        #expect(plain(words) != nil)
        #expect(plain(words) == parsed(words))
    }

    @Test(arguments: [
        ["status", "extra"], ["status", "--jsno"], ["status", "--vault"], ["status", "--vault", "--json"],
        ["status", "--passphrase-fd", "x"], ["status", "--passphrase-fd", "1", "--passphrase-file", "f"],
        ["status", "--vault=/v"], ["status", "-qy"], ["status", "--", "x"],
        ["add"], ["add", "a", "b", "c"], ["add", "--title", "-q", "K-117", "text"],
        ["add", "K-117", "--kind", "nonsense"],
        ["add", "K-117", "--date", "someday"], ["add", "K-117", "--process", "--kind", "plan"],
        ["add", "K-117", "--title", "one", "--title", "two"], ["add", "-x"],
        ["search", "theme:trust", "--polarity", "maybe"], ["search", "trust", "-n5"], ["search", "trust", "-h"],
        ["search", "-n", "0"], ["search", "-n", "x"],
        ["search", "--since", "2026-02-01", "--until", "2026-01-01"], ["list"], ["help"], ["--version"],
    ])
    func `everything else is left to ArgumentParser`(words: [String]) {
        #expect(plain(words) == nil)
    }

    @Test func `a minus before a word of a search excludes it, also beside options`() throws {
        let call = Call(["search", "plan", "-holiday", "-n", "3", "-\"sleep diary\""])
        let command = try #require(call.plainCommand as? SearchCommand)
        #expect(command.query == ["plan", "-holiday", "-\"sleep diary\""])
        #expect(command.n == 3)
    }

    @Test func `whatever is understood at random is understood alike`() {
        let words = [
            "--json", "-q", "--quiet", "--vault", "/v", "-", "--theme", "trust", "--title", "K-117", "--kind", "plan",
            "--sign", "-n", "7", "--sort", "date", "--reveal", "--process", "text", "--since", "2026-01-01", "--",
            "--date", "-x", "--create", "--yes", "",
        ]
        var generator = SystemRandomNumberGenerator()
        var understood = 0
        for _ in 0..<3000 {
            let verb = ["status", "add", "search"].randomElement(using: &generator)!
            let count = Int.random(in: 0...5, using: &generator)
            let call = [verb] + (0..<count).map { _ in words.randomElement(using: &generator)! }
            guard let plain = plain(call) else { continue }
            understood += 1
            #expect(plain == parsed(call), "\(call)")
        }
        #expect(understood > 100)
    }
}
