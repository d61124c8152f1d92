internal import Foundation
internal import Glibc

/// Looks into files.
struct FileSearch {
    let needles: Needles

    /// - Parameter name: what the file is called in the finding.
    func findings(in path: String, name: String? = nil) -> [Finding] {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return [] }
        defer { close(file) }
        var status = stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return [] }
        return Searching.during(needles) {
            $0.findings($0.hits(file, 0..<UInt(status.st_size)), at: name ?? path)
        }
    }
}
