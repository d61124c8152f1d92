package import TortureKit

package enum SharingChapters {
    package static let all: [any Chapter] = [AgentChapter(), LockChapter(), EscapesChapter(), SilenceChapter()]
}
