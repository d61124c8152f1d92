package import TortureKit

package enum TamperingChapters {
    package static let all: [any Chapter] = [
        BitsChapter(), RollbackChapter(), AuthorityChapter(), CopiesChapter(), WritersChapter(),
    ]
}
