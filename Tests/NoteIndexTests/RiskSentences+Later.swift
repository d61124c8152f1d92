extension RiskSentences {
    /// Written after the rules were read, to find what was wrong with them in general: for development, all of them.
    static let later = """
        """
}
