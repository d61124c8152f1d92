/// Why memory for a secret could not be had. Nothing secret was in it yet.
public enum SecretMemoryError: Error, Hashable, Sendable {
    /// The kernel gave no memory.
    case outOfMemory
    /// The memory could not be locked against swapping: the limit of locked memory (`ulimit -l`) is too low.
    case lockRefused
    /// More than ``SecretBytes/maximumCount`` bytes were asked for, or a negative number.
    case sizeRefused(Int)
    /// The kernel's random generator failed.
    case noRandomness
}
