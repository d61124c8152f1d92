#ifndef ALCOVE_SYSTEM_SHIMS_H
#define ALCOVE_SYSTEM_SHIMS_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// System calls that Swift cannot import: variadic ones, those hidden behind _GNU_SOURCE, and Linux's own without a
// wrapper in the C library. Each returns what the call returns and leaves errno as the call left it.

/// prctl(PR_SET_DUMPABLE, 0): no core dump, no ptrace and no /proc/PID/mem for the same user.
int alcove_set_undumpable(void);

/// prctl(PR_GET_DUMPABLE): 0 once the process is undumpable.
int alcove_is_dumpable(void);

/// prctl(PR_SET_NO_NEW_PRIVS, 1).
int alcove_set_no_new_privileges(void);

/// memfd_secret(2): a file whose pages leave the kernel's own map. -1 with ENOSYS where the kernel has none.
int alcove_memfd_secret(void);

/// madvise: not in a core dump, and zero in a child.
int alcove_keep_out_of_dumps(void *address, size_t length);

/// madvise(MADV_DONTFORK): the range does not exist in a child.
int alcove_keep_out_of_children(void *address, size_t length);

/// mlock2(MLOCK_ONFAULT): each page is locked when it is first touched, so that room costs nothing until it is used.
int alcove_lock_on_fault(void *address, size_t length);

/// RLIMIT_MEMLOCK, in bytes: what this process may lock. 0 where the kernel does not say.
uint64_t alcove_lock_limit(void);

/// explicit_bzero(3): a wipe that the optimiser must keep.
void alcove_wipe(void *address, size_t length);

/// Overwrites what functions that have returned left on the stack: short names and words lie there. 256 KiB, which is deeper
/// than any call of the program goes.
void alcove_wipe_stack(void);

/// getrandom(2), whole, restarted when interrupted. 0, or -1 with errno.
int alcove_random(void *address, size_t length);

/// fcntl(F_OFD_SETLK) on the whole file; `exclusive` 1 for a write lock, 0 for a read lock, -1 to unlock.
/// -1 with EAGAIN or EACCES where another open file description holds it. `wait` 1 blocks (F_OFD_SETLKW).
int alcove_ofd_lock(int descriptor, int exclusive, int wait);

/// SO_PEERCRED of a connected Unix socket.
int alcove_peer_credentials(int descriptor, pid_t *pid, uid_t *uid, gid_t *gid);

/// SO_PEERPIDFD of a connected Unix socket: a pidfd, or -1 (ENOPROTOOPT before Linux 6.5).
int alcove_peer_pidfd(int descriptor);

/// pidfd_open(2).
int alcove_pidfd_open(pid_t pid);

/// A listening Unix socket `name` in the open folder, non-blocking and closed on exec. The folder is reached through its
/// descriptor (/proc/self/fd), so that nobody can put another in its place, and a long path does not matter.
int alcove_listen_in(int folder, const char *name, int backlog);

/// A blocking connection to the socket `name` in the open folder; each send and receive gives up after `seconds`.
int alcove_connect_in(int folder, const char *name, int seconds);

/// accept4(SOCK_NONBLOCK | SOCK_CLOEXEC).
int alcove_accept(int listener);

/// A connected pair of Unix stream sockets, closed on exec; each receive gives up after `seconds`.
int alcove_socket_pair(int pair[2], int seconds);

/// timerfd on CLOCK_BOOTTIME, which goes on counting while the machine sleeps; non-blocking.
int alcove_deadline_timer(void);

/// Lets the timer become readable at `nanoseconds` of CLOCK_BOOTTIME, at once if that is past.
int alcove_set_deadline(int timer, uint64_t nanoseconds);

/// CLOCK_BOOTTIME in nanoseconds.
uint64_t alcove_boot_time(void);

/// Blocks SIGTERM, SIGHUP, SIGINT and SIGQUIT in the calling thread and gives a descriptor that becomes readable when one
/// of them arrives.
int alcove_signal_descriptor(void);

/// Holds SIGWINCH and SIGCONT back for the calling thread and gives a descriptor that becomes readable when the window
/// has another size, or the program goes on after a stop: then the screen is drawn anew. -1 with errno on failure.
int alcove_screen_signal_descriptor(void);

/// From here on a signal that ends the program first leaves the alternate screen of that terminal and shows the cursor, and
/// one that would stop it (Ctrl-Z) is ignored; -1 for no longer. Signals that are ignored stay so.
void alcove_leave_screen_at_signal(int descriptor);

/// posix_spawn of `program argument` as a process apart: a session of its own, no signal blocked or ignored, standard
/// streams at /dev/null, `channel` as descriptor 3, `second` as descriptor 4 where it is not -1, every other descriptor closed,
/// and an environment that only keeps the language runtime from handling a crash, with `variable` besides where it is not
/// NULL. `name` is its argv[0]. Returns the process, or the negative error number.
pid_t alcove_spawn_apart(const char *program, const char *name, const char *argument, int channel, int second,
                         const char *variable);

/// Starts `arguments` as a shell starts a job: a group of its own, in the foreground of the terminal where this process was,
/// with no signal blocked or ignored. SIGHUP ends it when this process ends. Returns the process, or -1.
pid_t alcove_spawn_foreground(int terminal, char *const arguments[], char *const environment[]);

/// Waits until `child` has ended or was stopped (0, with waitpid's status), one of two descriptors is readable (1, 2; -1 is
/// passed over), or so many milliseconds are over or a signal came (3); without end where they are negative.
int alcove_wait_foreground(pid_t child, int *status, int first, int second, int milliseconds);

/// tcsetpgrp(3), also from a group that is in the background.
int alcove_set_foreground(int terminal, pid_t group);

/// Ends a child process that nobody needs, and waits until it is gone.
void alcove_end_child(pid_t child);

/// prctl(PR_SET_NAME): what `ps` shows for the process, at most 15 characters.
int alcove_set_process_name(const char *name);

/// syncfs(2): everything of the file system that holds the descriptor.
int alcove_sync_file_system(int descriptor);

/// renameat2(RENAME_NOREPLACE): -1 with EEXIST where the new name is taken.
int alcove_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name);

/// Opens below a folder, never through a symbolic link at the end (O_NOFOLLOW, O_CLOEXEC); `openat` is variadic. Begun
/// again where a signal interrupts it, which happens on file systems that have to wait.
int alcove_open_at(int folder, const char *name, int flags, mode_t mode);

/// The file system type number of an open descriptor (statfs f_type): TMPFS_MAGIC and the like.
int64_t alcove_file_system_type(int descriptor);

/// Removes a folder with everything in it, depth first, never through a symbolic link (nftw with FTW_PHYS).
int alcove_remove_tree(const char *path);

/// adjtimex(2), which changes nothing here: 1 where something keeps the clock right (no STA_UNSYNC), 0 where nothing does,
/// -1 where the kernel does not say.
int alcove_clock_is_synchronized(void);

/// environ, for posix_spawn: a global that Swift 6 mode refuses as shared mutable state.
char **alcove_environment(void);

/// The arguments of the program, each with its closing zero, one behind the other: copied before any Swift ran, and
/// overwritten where /proc/PID/cmdline shows them. NULL where that has not happened, as in the process of a test.
const char *alcove_arguments(int *count);

/// Wipes those copies.
void alcove_forget_arguments(void);

/// Begins to hear what systemd-logind tells on the system bus: that this user's screen was locked, a session ended, the
/// machine is about to sleep (which waits a moment for this process from here on) or to shut down. -1 where there is no
/// systemd-logind, no bus or no libsystemd.
int alcove_hear_login_events(void);

/// Waits until one of these has happened, or the bus is gone (1), or `other` becomes readable (0).
int alcove_wait_for_login_event(int other);

#endif
