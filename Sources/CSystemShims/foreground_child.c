#define _GNU_SOURCE
#include "CSystemShims.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

int alcove_set_foreground(int terminal, pid_t group) {
    // From the background the call would stop this process.
    sigset_t output, before;
    sigemptyset(&output);
    sigaddset(&output, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &output, &before);
    int result = tcsetpgrp(terminal, group);
    int kept = errno;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = kept;
    return result;
}

pid_t alcove_spawn_foreground(int terminal, char *const arguments[], char *const environment[]) {
    // A group that is not in the foreground itself has nothing to give.
    int gives = tcgetpgrp(terminal) == getpgrp();
    pid_t child = fork();
    if (child != 0) {
        // Both do it, since nobody knows who comes first.
        if (child > 0) {
            setpgid(child, child);
        }
        return child;
    }
    setpgid(0, 0);
    if (gives) {
        alcove_set_foreground(terminal, getpid());
    }
    static const int numbers[] = {SIGINT, SIGQUIT, SIGHUP, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU, SIGCHLD};
    for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++) {
        signal(numbers[index], SIG_DFL);
    }
    // Whoever was killed cannot end it any more, and nobody could lock what it shows.
    prctl(PR_SET_PDEATHSIG, SIGHUP);
    sigset_t none;
    sigemptyset(&none);
    pthread_sigmask(SIG_SETMASK, &none, NULL);
    execve(arguments[0], arguments, environment);
    _exit(127);
}

static void wake(int number) { (void)number; }

int alcove_wait_foreground(pid_t child, int *status, int first, int second, int milliseconds) {
    sigset_t children, before;
    struct sigaction kept, action = {.sa_handler = wake};
    sigemptyset(&children);
    sigaddset(&children, SIGCHLD);
    pthread_sigmask(SIG_BLOCK, &children, &before);
    sigaction(SIGCHLD, &action, &kept);
    int answer = 0;
    if (waitpid(child, status, WNOHANG | WUNTRACED) != child) {
        fd_set watched;
        FD_ZERO(&watched);
        int descriptors[] = {first, second};
        int highest = -1;
        for (int index = 0; index < 2; index++) {
            if (descriptors[index] >= 0 && descriptors[index] < FD_SETSIZE) {
                FD_SET(descriptors[index], &watched);
                highest = descriptors[index] > highest ? descriptors[index] : highest;
            }
        }
        struct timespec patience = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
        // The signal of a child comes through here alone, so that it cannot come between the look and the wait.
        int ready = pselect(highest + 1, &watched, NULL, NULL, milliseconds < 0 ? NULL : &patience, &before);
        answer = 3;
        if (ready > 0) {
            answer = first >= 0 && FD_ISSET(first, &watched) ? 1 : 2;
        } else if (waitpid(child, status, WNOHANG | WUNTRACED) == child) {
            answer = 0;
        }
    }
    sigaction(SIGCHLD, &kept, NULL);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return answer;
}
