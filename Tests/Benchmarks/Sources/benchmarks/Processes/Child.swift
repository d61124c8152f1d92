internal import Glibc

/// A program that is started, waited for and measured as a whole: from before `posix_spawn` until after `wait4`.
struct Child {
    let program: String
    var arguments: [String] = []
    var environment: [String] = []
    /// A file for its standard input; the null device where there is none.
    var input = "/dev/null"
    /// A file for its standard output; nil for a pipe that is read to its end.
    var output: String?

    /// What one run cost, in nanoseconds.
    struct Cost {
        let wall, user, system: Double
        /// From the start until the first byte of the answer; nil where none came.
        let answer: Double?

        /// Time on a processor, for the program and for the kernel on its behalf.
        var processor: Double { user + system }
    }

    /// Runs the program to its end. Throws where it cannot be started or its exit code is not 0, with what it said.
    @discardableResult
    func run() throws -> Cost {
        let complaints = try Pipe()
        let answers = try Pipe()
        let start = Clock.now()
        let child = try spawn(answers: answers.writeEnd, errors: complaints.writeEnd)
        complaints.closeWriteEnd()
        answers.closeWriteEnd()
        let answer = answers.waitForByte() ? Double(Clock.now() - start) : nil
        _ = answers.readAll()
        let errors = complaints.readAll()
        var status: Int32 = 0
        var usage = rusage()
        while unsafe wait4(child, &status, 0, &usage) == -1 {
            guard errno == EINTR else { throw Failure("wait4: errno \(errno)") }
        }
        let wall = Double(Clock.now() - start)
        guard status == 0 else {
            let code = status & 0x7f == 0 ? "exit code \(status >> 8)" : "signal \(status & 0x7f)"
            throw Failure("\(program) \(arguments.joined(separator: " ")): \(code): \(errors)")
        }
        return Cost(
            wall: wall, user: usage.ru_utime.nanoseconds, system: usage.ru_stime.nanoseconds, answer: answer)
    }

    func spawn(answers: Int32, errors: Int32) throws -> pid_t {
        var actions = unsafe posix_spawn_file_actions_t()
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        if let output {
            unsafe posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        } else {
            unsafe posix_spawn_file_actions_adddup2(&actions, answers, 1)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
        var child: pid_t = 0
        let failed = unsafe withStrings([program] + arguments) { arguments in
            unsafe withStrings(environment) { environment in
                unsafe posix_spawn(&child, program, &actions, nil, arguments, environment)
            }
        }
        guard failed == 0 else { throw Failure("\(program) cannot be started: errno \(failed)") }
        return child
    }

    /// Lends the strings as C wants them: an array of pointers that ends with a null one.
    private func withStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = unsafe strings.map { unsafe strdup($0) } + [nil]
        defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
        return unsafe body(copies)
    }
}

/// A pipe whose writing end goes to a child.
private struct Pipe {
    let readEnd, writeEnd: Int32

    init() throws {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0, ends.allSatisfy({ fcntl($0, F_SETFD, FD_CLOEXEC) == 0 }) else {
            throw Failure("pipe: errno \(errno)")
        }
        (readEnd, writeEnd) = (ends[0], ends[1])
    }

    func closeWriteEnd() { close(writeEnd) }

    /// Waits for a byte, or for the end.
    func waitForByte() -> Bool {
        var watch = pollfd(fd: readEnd, events: Int16(POLLIN), revents: 0)
        while unsafe poll(&watch, 1, -1) == -1, errno == EINTR {}
        return watch.revents & Int16(POLLIN) != 0
    }

    /// What comes until every writer has ended, at most the first 4 KiB of it; closes the pipe.
    func readAll() -> String {
        var text: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 4096)
        while true {
            let got = unsafe read(readEnd, &piece, piece.count)
            guard got > 0 else { break }
            if text.count < 4096 { text += piece[..<got] }
        }
        close(readEnd)
        return String(decoding: text, as: UTF8.self)
    }
}

extension timeval {
    fileprivate var nanoseconds: Double { Double(tv_sec) * 1e9 + Double(tv_usec) * 1e3 }
}
