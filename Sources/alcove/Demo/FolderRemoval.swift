internal import CSystemShims
internal import SystemPackage

/// Removes a folder with everything in it, never through a symbolic link.
enum FolderRemoval {
    static func remove(_ path: FilePath) {
        _ = unsafe alcove_remove_tree(path.string)
    }
}
