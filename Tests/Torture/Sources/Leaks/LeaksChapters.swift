package import TortureKit

package enum LeaksChapters {
    package static let all: [any Chapter] = [MemoryChapter(), DiskChapter()]
}
