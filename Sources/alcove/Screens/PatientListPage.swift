internal import ClinicalVault
internal import Terminal
internal import VaultCrypto

/// Patients on the whole screen; the number of one opens the overview.
struct PatientListPage: ScreenPage {
    private let find: (Vault) throws -> [PatientSummary]
    /// Who was found before the page was shown; looked for anew after that.
    private let known: FoundBefore<[PatientSummary]>
    private let title: String
    private let withNames: Bool
    private let global: GlobalOptions
    private var patients: [Identifier] = []

    /// Shows patients: on the screen, or as an answer.
    ///
    /// - Parameter withNames: whether names are shown, since it is by them that somebody looks for a patient.
    static func show(
        _ find: @escaping (Vault) throws -> [PatientSummary], title: String, withNames: Bool, _ session: Session,
        _ global: GlobalOptions
    ) throws {
        let patients = try find(session.vault)
        guard global.showsScreens, !patients.isEmpty else {
            return PatientOutput.show(patients, withNames: withNames, global)
        }
        let page = PatientListPage(find: find, known: patients, title: title, withNames: withNames, global: global)
        try ScreenSession.show(page, session, global)
    }

    private init(
        find: @escaping (Vault) throws -> [PatientSummary], known: [PatientSummary], title: String, withNames: Bool,
        global: GlobalOptions
    ) {
        self.find = find
        self.known = FoundBefore(known)
        self.title = title
        self.withNames = withNames
        self.global = global
    }

    /// To look for a patient by name is to hold the name.
    var outlivesLock: Bool { !withNames }

    mutating func reading(in session: Session) throws -> Pager.Reading {
        let patients = try known.take() ?? find(session.vault)
        self.patients = patients.map(\.id)
        let table = PatientOutput.table(patients, withNames: withNames, numbered: true)
        let page = TextPage()
        page.add(table)
        return Pager.Reading(
            title: title, aside: counted(patients.count, "patient"), page: page, choices: patients.count,
            fitsWindow: true)
    }

    mutating func take(_ choice: Pager.Choice, in session: Session) throws -> ScreenSession.Next {
        guard case .number(let number) = choice else { return .here }
        try PatientPage.show(patients[number - 1], session, global)
        return .here
    }
}
