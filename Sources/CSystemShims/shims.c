#define _GNU_SOURCE
#include "CSystemShims.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
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

int alcove_sync_file_system(int descriptor) { return syncfs(descriptor); }

int alcove_rename_new(int old_folder, const char *old_name, int new_folder, const char *new_name) {
    return renameat2(old_folder, old_name, new_folder, new_name, RENAME_NOREPLACE);
}

int alcove_open_at(int folder, const char *name, int flags, mode_t mode) {
    return openat(folder, name, flags | O_NOFOLLOW | O_CLOEXEC, mode);
}

int64_t alcove_file_system_type(int descriptor) {
    struct statfs status;
    if (fstatfs(descriptor, &status) != 0) {
        return -1;
    }
    return (int64_t)status.f_type;
}

extern char **environ;

char **alcove_environment(void) { return environ; }
