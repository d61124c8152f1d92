/// What the names in the fields of a query mean. Only the caller knows the patients, kinds and themes.
///
/// A name that means nothing is refused with a sentence for the user: lower case, without full stop.
public protocol QueryNames {
    /// The id of the theme with this id, unique prefix, name or word.
    func theme(named name: String) throws(UnknownName) -> String
    /// The patients whom this code or id prefix means; more than one where the caller allows it.
    func patients(named name: String) throws(UnknownName) -> [PatientKey]
    /// The code of the kind of note with this name.
    func kind(named name: String) throws(UnknownName) -> UInt8
}

/// A name in a query that the caller does not know.
public struct UnknownName: Error, Hashable, Sendable {
    /// Why, in lower case and without full stop: "there is no theme 'truts'; did you mean trust-safety?".
    public var message: String

    /// A refusal with its reason.
    public init(_ message: String) { self.message = message }
}

/// Why a query was not understood, and where.
public struct QueryError: Error, Hashable, Sendable {
    /// How many characters of the query stand before the place.
    public var position: Int
    /// What is wrong there, in lower case and without full stop.
    public var message: String

    /// An error at a place.
    public init(position: Int, message: String) {
        self.position = position
        self.message = message
    }
}
