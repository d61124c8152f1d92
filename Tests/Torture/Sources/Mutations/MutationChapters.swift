package import TortureKit

package enum MutationChapters {
    package static let all: [any Chapter] = [GuardsChapter(), FuzzChapter()]
}
