internal import CSystemShims
public import SecretMemory

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// What happens at a terminal, as events: keys, pastes, another size of the window.
///
/// What is read lies in ``PlaintextBuffer``s; what the terminal itself keeps is out of reach.
public final class TerminalInput {
    /// What happened.
    public enum Event {
        case key(Key)
        /// Text that was pasted, as it came: with line feeds, and not looked into.
        case pasted(PlaintextBuffer)
        /// The window has another size, or was shown anew.
        case resized
        /// One of the descriptors that are watched became readable.
        case readable(Int32)
        /// Nothing happened for as long as was to be waited.
        case quiet
        /// The terminal is gone.
        case closed
    }

    private let input: Int32
    private let resizes: Int32
    private var decoder = KeyDecoder()
    /// Bytes that were read, and how many of them are decoded.
    private let bytes = PlaintextBuffer(capacity: readCount)
    private var decoded = 0
    private var paste: PlaintextBuffer?
    /// Whether a part of a paste was handed on, and its end has not come yet.
    private var hasPastePaused = false
    private var isClosed = false

    /// So many bytes of a paste are read at a time.
    private static let readCount = 4096
    /// An escape that nothing follows for so long is the key; a terminal sends a whole sequence at once.
    private static let escapeDelay: Int32 = 40
    /// What is pasted comes in pieces; after such a pause it is handed on, so that nobody waits for an end that is lost.
    private static let pasteDelay: Int32 = 300
    /// More than any note may have; what comes beyond is not kept, and the whole is refused as too long.
    private static let maximumPaste = 4 << 20

    /// - Parameter input: the terminal to read from, which is raw already.
    public init(_ input: Int32) {
        self.input = input
        resizes = alcove_screen_signal_descriptor()
    }

    deinit { if resizes >= 0 { close(resizes) } }

    /// Whether more was typed than was taken: then it is not worth while to draw yet.
    public var hasMore: Bool {
        if decoded < bytes.count { return true }
        var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&waiting, 1, 0) == 1 && waiting.revents == Int16(POLLIN)
    }

    /// Waits for what happens next.
    ///
    /// - Parameters:
    ///   - watched: descriptors that are of interest too; -1 is passed over.
    ///   - patience: milliseconds after which nothing has happened; nil for ever.
    public func next(watching watched: [Int32], patience: Int32? = nil) -> Event {
        while true {
            if let event = decodedEvent() { return event }
            guard !isClosed else { return .closed }
            let delay = paste != nil ? TerminalInput.pasteDelay : decoder.isInside ? TerminalInput.escapeDelay : nil
            var waiting = ([input, resizes] + watched).map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let ready = unsafe poll(&waiting, nfds_t(waiting.count), delay ?? patience ?? -1)
            if ready < 0 {
                guard errno == EINTR else { return .closed }
                continue
            }
            // What was begun comes before whatever may end it.
            if ready == 0 || waiting[0].revents == 0 {
                if let paste = takePaste() { return .pasted(paste) }
                if ready == 0, let key = decoder.pause() { return .key(key) }
                if ready == 0, delay == nil { return .quiet }
            }
            if let index = waiting.indices.dropFirst(2).first(where: { waiting[$0].revents != 0 }) {
                return .readable(waiting[index].fd)
            }
            if waiting[1].revents != 0 {
                takeResizes()
                return .resized
            }
            if waiting[0].revents != 0 { read() }
        }
    }

    /// The next event of the bytes that were read; nil where they are used up.
    private func decodedEvent() -> Event? {
        while decoded < bytes.count {
            let byte = bytes.withBytes { $0.byte(decoded) }
            decoded += 1
            guard let key = decoder.take(byte) else { continue }
            switch key {
            case .pasteStart: paste = paste ?? PlaintextBuffer()
            case .pasteEnd: if let pasted = takePaste(ended: true) { return .pasted(pasted) }
            default:
                guard let paste else { return .key(key) }
                add(key, to: paste)
            }
        }
        bytes.truncate(to: 0)
        decoded = 0
        return nil
    }

    private func add(_ key: Key, to paste: PlaintextBuffer) {
        guard paste.count < TerminalInput.maximumPaste else { return }
        switch key {
        case .character(let scalar): paste.append(utf8: String(Character(scalar)))
        case .enter: paste.append(utf8: "\n")
        case .tab: paste.append(utf8: "\t")
        default: break
        }
    }

    private func takePaste(ended: Bool = false) -> PlaintextBuffer? {
        guard let taken = paste, ended || taken.count > 0 else { return nil }
        paste = ended ? nil : PlaintextBuffer()
        hasPastePaused = !ended
        return taken.count > 0 ? taken : nil
    }

    private func takeResizes() {
        // signalfd(2): each read gives one structure of 128 bytes.
        var information = [UInt8](repeating: 0, count: 128)
        while unsafe Glibc.read(resizes, &information, 128) == 128 {}
    }

    private func read() {
        // One by one: whoever types ahead means what is asked next, and what was read here is lost to that.
        let wanted = paste == nil ? 1 : TerminalInput.readCount
        let count = unsafe bytes.append(upTo: wanted) { room in
            unsafe Glibc.read(input, room.baseAddress, room.count)
        }
        // What a paste paused for is long: a control key behind it is pressed by somebody, whose keys it would swallow. Its
        // own end begins with an escape.
        if hasPastePaused, count > 0 {
            let first = bytes.withBytes { $0.byte(decoded) }
            if first < 0x20, ![0x09, 0x0A, 0x0D, 0x1B].contains(first) {
                decoder.endPaste()
                paste = nil
            }
            hasPastePaused = false
        }
        if count == 0 || count < 0 && errno != EINTR && errno != EAGAIN { isClosed = true }
    }
}

extension PlaintextBuffer {
    /// Adds as many bytes as `body` says that it has written, at most `limit`.
    fileprivate func append(upTo limit: Int, _ body: (UnsafeMutableRawBufferPointer) -> Int) -> Int {
        let before = count
        let written = unsafe append(uninitializedCount: limit) { unsafe body($0) }
        truncate(to: before + max(0, written))
        return written
    }
}
