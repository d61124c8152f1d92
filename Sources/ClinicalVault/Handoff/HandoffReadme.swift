/// The page that tells a reader without Alcove what they have and how to open it.
enum HandoffReadme {
    static func text(sender: String, made: Timestamp, purpose: HandoffPurpose, isPassphrase: Bool) -> String {
        let open =
            isPassphrase
            ? "age --decrypt FILE | tar -x              age asks for the words"
            : "age --decrypt -i KEY FILE | tar -x       KEY is the file with your age key"
        return """
            This is a part of one patient's record, sealed and signed with Alcove.

            From   \(clean(sender))
            Made   \(made.dayInUTC.long), \(made.iso.dropFirst(11).prefix(5)) UTC
            For    \(clean(purpose.description))

            With Alcove

                alcove handoff inspect FILE              shows who sent it and what is inside, writes nothing
                alcove handoff open FILE                 checks all of it, then takes it into your vault

            Without Alcove, with age (age-encryption.org) and tar, in an empty folder

                \(open)

            From then on the notes lie open on your disk. Keep the folder where only you can read it, and delete it
            when you are done.

            What is inside

                notes.md          the notes, to be read or printed
                notes.jsonl       the same for programs: one JSON object a line, one line a note
                manifest.json     who made this for whom, when and what for, and the SHA-256 of every other file
                manifest.sig      the sender's signature over manifest.json (Ed25519, in hexadecimal digits)

            Anybody can write to your key. Only the signature says who did: Alcove checks it against the key that you
            compared with the sender, by telephone, on a number that you have from elsewhere.

            """
    }

    /// A name or purpose without line ends and other control characters.
    private static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }
}
