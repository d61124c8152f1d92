internal import CLibCrypto

/// The least that any program of ours can cost: a Swift process that is linked with libcrypto, starts and ends.
///
/// It asks the library for its version, which starts nothing in it, so that the linker keeps the dependency.
@main
enum Floor {
    static func main() {
        precondition(OPENSSL_version_major() >= 3)
    }
}
