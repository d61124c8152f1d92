internal import VaultCrypto

/// The record of a disclosure, in the patient's own record: when, to whom, what and what for (45 CFR 164.528).
///
///     {"kind":"disclosure","v":1,"time":…,"day":…,"recipient":…,"key":"age1…","card":…,"what":…,"notes":38,
///      "first":…,"last":…,"purpose":…,"handoff":…}
struct HandoffDisclosure {
    private let recipient: String
    private let key: AgeRecipient?
    private let card: Digest?
    private let purpose: HandoffPurpose
    private let notes: Int
    private let first: CalendarDay?
    private let last: CalendarDay?

    init(
        _ recipient: borrowing HandoffRecipient, purpose: HandoffPurpose, notes: Int, first: CalendarDay?,
        last: CalendarDay?
    ) {
        switch recipient {
        case .colleague(let trusted):
            (self.recipient, key, card) = (trusted.name, trusted.card.recipients[0], trusted.card.digest)
        case .key(let key): (self.recipient, self.key, card) = (key.text, key, nil)
        case .passphrase: (self.recipient, key, card) = ("whoever has the words", nil, nil)
        }
        self.purpose = purpose
        self.notes = notes
        self.first = first
        self.last = last
    }

    func head(handoff: Identifier, time: Timestamp) -> JSONObject {
        var head = JSONObject([
            ("kind", "disclosure"), ("v", 1), ("time", .string(time.iso)), ("day", .string(time.local.day.iso)),
            ("recipient", .string(recipient)),
        ])
        head["key"] = key.map { .string($0.text) }
        head["card"] = card.map { .string($0.hex) }
        head["what"] = "notes of the record"
        head["notes"] = .integer(Int64(notes))
        head["first"] = first.map { .string($0.iso) }
        head["last"] = last.map { .string($0.iso) }
        head["purpose"] = .string(purpose.text)
        head["handoff"] = .string(handoff.text)
        return head
    }
}
