extension Guard {
    /// The agent: who asks, how long the request is, and what it says.
    static let agent = [
        Guard(
            "agent.user", in: "UnlockAgent/AgentConnection.swift", #"guard ‹socket.peerIsSameUser› else"#,
            meaning: "another user is not heard", tests: "AgentAttackTests"),
        Guard(
            "agent.session", in: "UnlockAgent/AgentConnection.swift",
            #"let isServed = ‹session.map { $0 == peerSession(of: socket) } ?? true›"#,
            meaning: "another terminal is not served", tests: "AgentScopeTests"),
        Guard(
            "agent.floor", in: "UnlockAgent/AgentConnection.swift",
            #"guard ‹length >= AgentProtocol.headCount›,"#, meaning: "a request has a head",
            tests: "AgentAttackTests|AgentRequestTests"),
        Guard(
            "agent.ceiling", in: "UnlockAgent/AgentConnection.swift", #", ‹length <= ceiling› else"#,
            meaning: "a request has a ceiling", tests: "AgentAttackTests"),
        Guard(
            "agent.ceiling.others", in: "UnlockAgent/AgentConnection.swift",
            #"let ceiling = ‹isServed ? AgentProtocol.maximumRequest : AgentProtocol.headCount›"#,
            without: "AgentProtocol.maximumRequest", meaning: "another terminal can say two bytes",
            tests: "AgentScopeTests|AgentAttackTests"),
        Guard(
            "agent.turn", in: "UnlockAgent/AgentConnection.swift", #"‹missing == 0› ?"#,
            meaning: "whoever does not wait for the answer is cut off", tests: "AgentAttackTests"),
        Guard(
            "agent.served", in: "UnlockAgent/AgentAnswers.swift", #"guard ‹connection.isServed› else"#,
            meaning: "another terminal has no use of the keys", tests: "AgentScopeTests"),
        Guard(
            "agent.version", in: "UnlockAgent/AgentAnswers.swift", #"guard ‹version == AgentProtocol.version› else"#,
            meaning: "another version is told so", tests: "AgentRequestTests"),
        Guard(
            "agent.read-only", in: "UnlockAgent/AgentAnswers.swift", #"‹!policy.readOnly› else"#,
            meaning: "an agent for reading signs nothing", tests: "AgentRequestTests"),
        Guard(
            "agent.derive.end", in: "UnlockAgent/AgentAnswers.swift",
            "‹request.isAtEnd› ? wanted : nil", meaning: "no more keys than eight at once",
            tests: "AgentRequestTests"),
        Guard(
            "agent.sign.end", in: "UnlockAgent/AgentAnswers.swift", #"flatMap({ Digest($0) }), ‹request.isAtEnd›"#,
            meaning: "a body has its length", tests: "AgentRequestTests"),
        Guard(
            "agent.unwrap.end", in: "UnlockAgent/AgentAnswers.swift", #"return ‹request.isAtEnd› ? headers : nil"#,
            meaning: "a body has its length", tests: "AgentRequestTests"),
        Guard(
            "agent.unwrap.count", in: "UnlockAgent/AgentAnswers.swift", #"‹count <= AgentProtocol.maximumHeaders›"#,
            meaning: "headers in one request have a ceiling", tests: "AgentRequestTests|AgentAttackTests"),
        Guard(
            "agent.deadline", in: "UnlockAgent/Agent.swift", #"if ‹lockDeadline <= clock()› {"#, without: "false",
            meaning: "what comes with the deadline is too late", tests: "AgentLockTests"),
        Guard(
            "agent.absolute", in: "UnlockAgent/Agent.swift", #"{ ‹min(idleDeadline, absoluteDeadline)› }"#,
            without: "idleDeadline", meaning: "it locks in any case after a set time", tests: "AgentLockTests"),
        Guard(
            "agent.leader", in: "UnlockAgent/Agent.swift", #"|| ‹watched[4].revents != 0› ||"#, without: "false",
            meaning: "the end of the terminal locks", tests: "AgentScopeTests"),
        Guard(
            "agent.desktop", in: "UnlockAgent/Agent.swift", #"|| ‹watched[5].revents != 0› {"#, without: "false",
            meaning: "the desktop locks", tests: "DesktopTests"),
        Guard(
            "agent.signal", in: "UnlockAgent/Agent.swift", #"if ‹watched[2].revents != 0› ||"#, without: "false",
            meaning: "a signal locks", tests: "AgentLockTests"),
        Guard(
            "agent.drop", in: "UnlockAgent/Agent.swift",
            #"connections.removeAll { ‹$0.deadline.map { $0 <= now } ?? false› }"#, without: "false",
            meaning: "half a request is dropped", tests: "AgentAttackTests"),
        Guard(
            "agent.limits", in: "UnlockAgent/Agent.swift", #"guard ‹policy.isPossible› else"#,
            meaning: "a limit can be kept", tests: "AgentLockTests"),
        Guard(
            "agent.folder.owner", in: "UnlockAgent/AgentAddress.swift", #"guard ‹status.st_uid == geteuid()› else"#,
            meaning: "the folder is the user's", tests: "AgentPlaceTests"),
        Guard(
            "agent.folder.mode", in: "UnlockAgent/AgentAddress.swift", #"guard ‹status.st_mode & 0o077 == 0› else"#,
            meaning: "nobody else enters the folder", tests: "AgentPlaceTests"),
        Guard(
            "agent.lock", in: "UnlockAgent/AgentListener.swift",
            #"guard ‹alcove_ofd_lock(lock.number, 1, 0) == 0› else"#, meaning: "one agent listens in a place",
            tests: "AgentPlaceTests"),
        Guard(
            "client.vault", in: "UnlockAgent/AgentClient.swift", #"guard ‹status.vault == address.vault›,"#,
            meaning: "an agent with other keys is not believed", tests: "AgentPlaceTests"),
        Guard(
            "agent.handover.ceiling", in: "UnlockAgent/Handover.swift",
            #"head.number(UInt32.self), ‹length <= maximumLength› else"#,
            meaning: "a hand-over has a ceiling", tests: "AgentStartTests"),
    ]
}
