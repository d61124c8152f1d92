package import TortureKit

package enum SystemCallChapters {
    package static let all: [any Chapter] = [KillChapter(), ErrorChapter(), PowerChapter()]
}
