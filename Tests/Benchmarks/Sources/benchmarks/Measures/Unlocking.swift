/// `alcove unlock`: slow on purpose, since whoever guesses passphrases pays the same.
enum Unlocking {
    static func rows(_ scene: Scene) throws -> [Row] {
        let home = try scene.fullHome()
        let times = try medians(
            rounds: 5,
            [
                {
                    try home.alcove("lock").run()
                    return try home.unlocking.run().wall
                }
            ])
        return [
            Row(
                what: "alcove unlock, \(scene.corpus.count) notes", measured: .milliseconds(times[0]),
                note: "scrypt, slow on purpose")
        ]
    }
}
