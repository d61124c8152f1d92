package import TortureKit

package enum TypingChapters {
    package static let all: [any Chapter] = [TypingChapter()]
}
