#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What a new vault starts with, and what it says when it is ready.
enum NewVault {
    /// The name that the login has, for a vault that is made without questions.
    static var loginName: String {
        // getpwuid returns a static entry; its texts are copied before anything else runs.
        guard let entry = unsafe getpwuid(getuid()) else { return "clinician" }
        let full = unsafe entry.pointee.pw_gecos.map { unsafe String(cString: $0) } ?? ""
        let name = full.prefix { $0 != "," }
        return name.isEmpty ? unsafe String(cString: entry.pointee.pw_name) : String(name)
    }

    static let welcome = """

         Done. Your vault is ready, and open in this window.

           alcove add K-117      write the first note      alcove show K-117   read
           alcove search trust   find                      alcove lock         close it
           alcove help           all the words

         Still missing: a backup. Without one, a stolen computer takes the notes along:
         alcove backup DIR copies the vault to a stick, sealed as it is here.
        """
}
