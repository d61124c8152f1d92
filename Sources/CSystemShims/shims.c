#define _GNU_SOURCE
#include "CSystemShims.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/timex.h>
#include <sys/un.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifndef SO_PEERPIDFD
#define SO_PEERPIDFD 77
#endif

#ifndef SYS_memfd_secret
#define SYS_memfd_secret 447
#endif

#ifndef SYS_pidfd_open
#define SYS_pidfd_open 434
#endif

int alcove_set_undumpable(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

int alcove_is_dumpable(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0); }

int alcove_set_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }

int alcove_memfd_secret(void) { return (int)syscall(SYS_memfd_secret, O_CLOEXEC); }

int alcove_keep_out_of_dumps(void *address, size_t length) {
    if (madvise(address, length, MADV_DONTDUMP) != 0) {
        return -1;
    }
    return madvise(address, length, MADV_WIPEONFORK);
}

int alcove_keep_out_of_children(void *address, size_t length) { return madvise(address, length, MADV_DONTFORK); }

int alcove_lock_on_fault(void *address, size_t length) { return mlock2(address, length, MLOCK_ONFAULT); }

uint64_t alcove_lock_limit(void) {
    struct rlimit limit;
    return getrlimit(RLIMIT_MEMLOCK, &limit) == 0 ? (uint64_t)limit.rlim_cur : 0;
}

__attribute__((noinline)) void alcove_wipe_stack(void) {
    char room[256 * 1024];
    explicit_bzero(room, sizeof room);
}

void alcove_wipe(void *address, size_t length) { explicit_bzero(address, length); }

int alcove_random(void *address, size_t length) {
    unsigned char *next = address;
    while (length > 0) {
        ssize_t got = getrandom(next, length, 0);
        if (got < 0) {
            if (errno == EINTR) {
                continue;
            }
            return -1;
        }
        next += got;
        length -= (size_t)got;
    }
    return 0;
}

int alcove_ofd_lock(int descriptor, int exclusive, int wait) {
    struct flock lock = {0};
    lock.l_type = exclusive > 0 ? F_WRLCK : exclusive == 0 ? F_RDLCK : F_UNLCK;
    lock.l_whence = SEEK_SET;
    return fcntl(descriptor, wait ? F_OFD_SETLKW : F_OFD_SETLK, &lock);
}

int alcove_peer_credentials(int descriptor, pid_t *pid, uid_t *uid, gid_t *gid) {
    struct ucred peer = {0};
    socklen_t length = sizeof peer;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &length) != 0) {
        return -1;
    }
    *pid = peer.pid;
    *uid = peer.uid;
    *gid = peer.gid;
    return 0;
}

int alcove_peer_pidfd(int descriptor) {
    int pidfd = -1;
    socklen_t length = sizeof pidfd;
    if (getsockopt(descriptor, SOL_SOCKET, SO_PEERPIDFD, &pidfd, &length) != 0) {
        return -1;
    }
    return pidfd;
}

int alcove_pidfd_open(pid_t pid) { return (int)syscall(SYS_pidfd_open, pid, 0); }

/// The address of `name` in the open folder, or -1 with ENAMETOOLONG.
static int address_in(int folder, const char *name, struct sockaddr_un *address) {
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    int length = snprintf(address->sun_path, sizeof address->sun_path, "/proc/self/fd/%d/%s", folder, name);
    if (length < 0 || (size_t)length >= sizeof address->sun_path) {
        errno = ENAMETOOLONG;
        return -1;
    }
    return 0;
}

static int closing(int descriptor) {
    int kept = errno;
    close(descriptor);
    errno = kept;
    return -1;
}

int alcove_listen_in(int folder, const char *name, int backlog) {
    struct sockaddr_un address;
    if (address_in(folder, name, &address) != 0) {
        return -1;
    }
    int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (listener < 0) {
        return -1;
    }
    if (bind(listener, (struct sockaddr *)&address, sizeof address) != 0 || listen(listener, backlog) != 0) {
        return closing(listener);
    }
    return listener;
}

static int set_patience(int descriptor, int seconds) {
    struct timeval patience = {.tv_sec = seconds};
    if (setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) != 0) {
        return -1;
    }
    return setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

int alcove_connect_in(int folder, const char *name, int seconds) {
    struct sockaddr_un address;
    if (address_in(folder, name, &address) != 0) {
        return -1;
    }
    int connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection < 0) {
        return -1;
    }
    if (set_patience(connection, seconds) != 0) {
        return closing(connection);
    }
    while (connect(connection, (struct sockaddr *)&address, sizeof address) != 0) {
        if (errno != EINTR) {
            return closing(connection);
        }
    }
    return connection;
}

int alcove_accept(int listener) { return accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC); }

int alcove_socket_pair(int pair[2], int seconds) {
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) {
        return -1;
    }
    if (set_patience(pair[0], seconds) != 0 || set_patience(pair[1], seconds) != 0) {
        closing(pair[0]);
        return closing(pair[1]);
    }
    return 0;
}

int alcove_deadline_timer(void) { return timerfd_create(CLOCK_BOOTTIME, TFD_NONBLOCK | TFD_CLOEXEC); }

int alcove_set_deadline(int timer, uint64_t nanoseconds) {
    struct itimerspec when = {0};
    // All zero would disarm the timer.
    when.it_value.tv_sec = (time_t)(nanoseconds / 1000000000);
    when.it_value.tv_nsec = nanoseconds == 0 ? 1 : (long)(nanoseconds % 1000000000);
    return timerfd_settime(timer, TFD_TIMER_ABSTIME, &when, NULL);
}

uint64_t alcove_boot_time(void) {
    struct timespec now = {0};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static int hold_signals(const sigset_t *signals) {
    int failure = pthread_sigmask(SIG_BLOCK, signals, NULL);
    if (failure != 0) {
        errno = failure;
        return -1;
    }
    return signalfd(-1, signals, SFD_NONBLOCK | SFD_CLOEXEC);
}

static volatile sig_atomic_t alternate_screen = -1;

// Only what POSIX allows in a handler: write(2), and to die as the signal wants it.
static void leave_alternate_screen(int number) {
    static const char bytes[] = "\033[0m\033[2J\033[1;1H\033[?7h\033[?2004l\033[?1049l\033[?25h";
    ssize_t ignored = write(alternate_screen, bytes, sizeof bytes - 1);
    (void)ignored;
    raise(number);
}

void alcove_leave_screen_at_signal(int descriptor) {
    static const int numbers[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT};
    alternate_screen = descriptor;
    struct sigaction action = {.sa_handler = descriptor < 0 ? SIG_DFL : leave_alternate_screen};
    action.sa_flags = (int)(SA_RESETHAND | SA_NODEFER);
    for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) {
        struct sigaction before;
        // What is ignored stays so: nohup, and a shell that runs something in the background.
        if (sigaction(numbers[index], NULL, &before) == 0 && before.sa_handler != SIG_IGN) {
            sigaction(numbers[index], &action, NULL);
        }
    }
    // A stop that no screen can clear away first, such as Ctrl-Z while nobody reads keys.
    static int stops = 0;
    struct sigaction before, stop = {.sa_handler = descriptor < 0 ? SIG_DFL : SIG_IGN};
    if (descriptor >= 0) {
        stops = sigaction(SIGTSTP, NULL, &before) == 0 && before.sa_handler == SIG_DFL;
    }
    if (stops) {
        sigaction(SIGTSTP, &stop, NULL);
    }
}

int alcove_signal_descriptor(void) {
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGQUIT);
    return hold_signals(&ends);
}

int alcove_screen_signal_descriptor(void) {
    sigset_t changes;
    sigemptyset(&changes);
    sigaddset(&changes, SIGWINCH);
    sigaddset(&changes, SIGCONT);
    return hold_signals(&changes);
}

pid_t alcove_spawn_apart(const char *program, const char *name, const char *argument, int channel, int second,
                         const char *variable) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    pid_t child = 0;
    char *const arguments[] = {(char *)name, (char *)argument, NULL};
    char *const environment[] = {"SWIFT_BACKTRACE=enable=no", (char *)variable, NULL};
    sigemptyset(&none);
    sigfillset(&all);
    int failure = posix_spawn_file_actions_init(&actions);
    if (failure != 0) {
        return -failure;
    }
    failure = posix_spawnattr_init(&attributes);
    if (failure != 0) {
        posix_spawn_file_actions_destroy(&actions);
        return -failure;
    }
    // 3 may be the second one's own number.
    int high = second < 0 ? -1 : fcntl(second, F_DUPFD_CLOEXEC, 10);
    if (second >= 0 && high < 0) {
        failure = errno;
    } else if ((failure = posix_spawn_file_actions_adddup2(&actions, channel, 3)) == 0 &&
        (high < 0 || (failure = posix_spawn_file_actions_adddup2(&actions, high, 4)) == 0) &&
        (failure = posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)) == 0 &&
        (failure = posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)) == 0 &&
        (failure = posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)) == 0 &&
        (failure = posix_spawn_file_actions_addclosefrom_np(&actions, high < 0 ? 4 : 5)) == 0 &&
        (failure = posix_spawnattr_setsigmask(&attributes, &none)) == 0 &&
        (failure = posix_spawnattr_setsigdefault(&attributes, &all)) == 0 &&
        (failure = posix_spawnattr_setflags(
             &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)) == 0) {
        failure = posix_spawn(&child, program, &actions, &attributes, arguments, environment);
    }
    if (high >= 0) {
        close(high);
    }
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    return failure == 0 ? child : -failure;
}

void alcove_end_child(pid_t child) {
    kill(child, SIGKILL);
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
    }
}

int alcove_set_process_name(const char *name) { return prctl(PR_SET_NAME, name, 0, 0, 0); }

int alcove_sync_file_system(int descriptor) {
    int result;
    do {
        result = syncfs(descriptor);
    } while (result != 0 && errno == EINTR);
    return result;
}

int alcove_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name) {
    return renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE);
}

int alcove_open_at(int folder, const char *name, int flags, mode_t mode) {
    int descriptor;
    do {
        descriptor = openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC, mode);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

int64_t alcove_file_system_type(int descriptor) {
    struct statfs status;
    if (fstatfs(descriptor, &status) != 0) {
        return -1;
    }
    return (int64_t)status.f_type;
}

static int remove_one(const char *path, const struct stat *status, int kind, struct FTW *place) {
    (void)status;
    (void)kind;
    (void)place;
    return remove(path);
}

int alcove_remove_tree(const char *path) { return nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

int alcove_clock_is_synchronized(void) {
    struct timex clock = {0};
    int state = adjtimex(&clock);
    return state < 0 ? -1 : (clock.status & STA_UNSYNC) == 0;
}

extern char **environ;

char **alcove_environment(void) { return environ; }
