internal import CSystemShims
internal import ClinicalVault
internal import NoteIndex
internal import Synchronization
internal import SystemPackage
internal import Terminal
internal import UnlockAgent

/// Alcove at home: what waits, and a prompt where every verb works without “alcove” in front.
///
/// All of it is on the alternate screen, so that nothing stays in the scroll-back; nothing that is typed is kept on a
/// disk. The passphrase is asked for outside of it, on the screen of the shell, where a refusal stays to be read.
struct Home {
    private var global: GlobalOptions
    private let entry = LineEntry(input: 0, output: 1)

    init(_ global: GlobalOptions) { self.global = global }

    /// Why the prompt ended.
    private enum Ending {
        case left
        case locked
        /// The window is gone.
        case closed
        case ended(Int32)
    }

    /// Whether this process is one: it lasts as long as its window, also where it is all that runs in it.
    static var isOpen: Bool { hasBegun.load(ordering: .relaxed) }
    private static let hasBegun = Atomic<Bool>(false)

    mutating func run() throws {
        Home.hasBegun.store(true, ordering: .relaxed)
        while true {
            guard let clinician = try clinician() else {
                guard try beginFirstMinute() else { return }
                continue
            }
            guard let agent = try Session.agent(at: clinician.agentAddress) else {
                let status = Alcove.go(on: ["unlock"] + global.words)
                guard status == .done else { throw CommandFailure(status, "") }
                continue
            }
            switch try AlternateScreen.during(1, { try stay(with: agent) }) {
            case .left:
                Prompt.say("The vault stays open in this window until it locks by itself. “alcove lock” closes it now.")
                return
            case .locked:
                entry.forget()
                Prompt.say("Locked at \(Timestamp.now().localClock).")
            case .closed:
                try? agent.lock()
                return
            case .ended(let signal):
                if signal == Home.hangup { try? agent.lock() }
                throw KeyboardError.ended(signal)
            }
        }
    }

    /// SIGHUP: what a closed window sends.
    private static let hangup: Int32 = 1

    /// Whose vault it is; nil where there is none.
    private func clinician() throws -> Clinicians.Known? {
        do { return try Clinicians.own(in: global.places) } catch VaultError.noVault { return nil }
    }

    // MARK: The first minute

    /// What somebody reads who has no vault yet.
    static let greeting = """
         Alcove keeps your notes sealed on this computer. Nothing is sent anywhere.
         There is no vault here yet.
        """

    /// - Returns: whether to go on: with the vault that there is now, or with this question once more.
    private mutating func beginFirstMinute() throws -> Bool {
        Prompt.say(
            Home.greeting + """


                   1  Make a vault                      about four minutes; have a pen ready
                   2  Open one that I have              on a stick, in a backup, in a folder
                   3  Look round with made-up patients  nothing is kept
                   q  Leave

                """)
        switch try Prompt().key(" ›", "123q", default: "q") {
        case "1":
            let status = Alcove.go(on: ["init"] + global.words)
            guard status == .done else { throw CommandFailure(status, "") }
            return true
        case "2":
            let folder = try Prompt().line("Its folder:")
            guard !folder.isEmpty else { return false }
            global.vault = folder
            guard try clinician() != nil else {
                throw CommandFailure(
                    .noVault, "there is no vault in \(folder)", hint: "the folder that holds a file named VAULT")
            }
            Prompt.say("From the shell it opens with --vault, or with ALCOVE_VAULT set to that folder.")
            return true
        case "3":
            Alcove.go(on: ["demo", "--look-round"])
            return true
        default: return false
        }
    }

    // MARK: The prompt

    private func stay(with agent: AgentClient) throws -> Ending {
        var watch = LockWatch(agent)
        try showPage()
        while true {
            // Signals are held only while keys are read: what has come is taken here, before it ends the program.
            let (outcome, signal) = RawMode.during(descriptor: 0) {
                let outcome = entry.read(
                    "› ", watching: [EndingSignals.descriptor, watch.descriptor], patience: { watch.patience },
                    activity: { watch.noteActivity() },
                    quiet: {
                        watch.look()
                        return watch.warningText
                    }, complete: completions, remembers: { HomeWords.holdsNoText(HomeWords.split($0) ?? []) })
                return (outcome, EndingSignals.take())
            }
            if let signal { return .ended(signal) }
            switch outcome {
            case .interrupted: continue
            case .ended: return StandardStreams.isInteractive ? .left : .closed
            case .lock:
                try? agent.lock()
                return .locked
            case .readable(let descriptor):
                return descriptor == watch.descriptor ? .locked : .closed
            case .line(let line):
                guard let words = HomeWords.split(line) else {
                    Output.complain("a quotation mark is open")
                    continue
                }
                switch words.first {
                case nil, "home": try showPage()
                case "?": if let signal = go(on: ["help"] + words.dropFirst()) { return .ended(signal) }
                case "q", "quit", "exit": return .left
                default: if let signal = go(on: words) { return .ended(signal) }
                }
                alcove_wipe_stack()
                // The verb may have locked, or have taken so long that the time was up.
                guard (try? agent.status()) != nil else { return .locked }
                // A page has left nothing behind: home stands there again.
                if AlternateScreen.wasDrawn() { try showPage() }
            }
        }
    }

    private func showPage() throws {
        AlternateScreen.clear(1)
        // What was drawn before, such as a page that a lock ended, is gone now.
        _ = AlternateScreen.wasDrawn()
        let session = try Session.open(global)
        try HomePage(session).print(to: global.output)
    }

    /// Runs a verb. What is longer than the window is read in the pager, since there is no scroll-back.
    ///
    /// - Returns: the signal that ended it, which ends the program.
    private func go(on words: [String]) -> Int32? {
        // Home itself holds lines that were typed, and forgets them when it has the lock.
        ScreenSession.endingWithLock { goOn(words) }
    }

    private func goOn(_ words: [String]) -> Int32? {
        guard HomeWords.isListing(words) else { return Alcove.go(on: words + global.words).signal }
        var status = ExitStatus.done
        let answer = Output.capture { status = Alcove.go(on: words + global.words) }
        if let signal = status.signal { return signal }
        let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        guard lines.count > TerminalSize(of: 1).rows - 3, let session = try? Session.open(global) else {
            Output.write(answer, to: .standardOutput)
            return nil
        }
        let page = TextPage()
        for line in lines { page.add(HomeWords.withoutStyle(String(line))) }
        let reading = Pager.Reading(title: words.joined(separator: " "), page: page)
        let ending = try? ScreenSession.run(session) { screen, watch in Pager(reading, on: screen, watch).run() }
        if case .ended(let signal)? = ending { return signal }
        return nil
    }

    private func completions(for line: String) -> [String] {
        HomeWords.completions(for: line) {
            guard let session = try? Session.open(global) else { return ([], []) }
            let codes = ((try? session.vault.patients()) ?? []).map(\.code)
            let themes = ((try? session.vault.vocabulary()) ?? .builtIn).themes.map(\.id)
            return (codes, themes)
        }
    }
}
