#define _GNU_SOURCE
#include "CSystemShims.h"

#include <string.h>
#include <sys/mman.h>

// The kernel shows the memory of the arguments in /proc/PID/cmdline to everybody on the machine. The language runtime takes
// milliseconds until its first line runs; a constructor runs before it.

/// The program's own entry, which has this name wherever the program is linked: where it is not the process's, as among
/// tests, the arguments are somebody else's.
extern int alcove_main(int, char **) __attribute__((weak));
extern int main(int, char **);

static char *taken = NULL;
static size_t taken_length = 0;
static int taken_count = 0;

__attribute__((constructor(101))) static void take_arguments(int count, char **arguments) {
    int (*volatile own)(int, char **) = alcove_main;
    int (*volatile entry)(int, char **) = main;
    if (own == NULL || own != entry || count < 2) {
        return;
    }
    size_t length = 0;
    for (int index = 1; index < count; index++) {
        length += strlen(arguments[index]) + 1;
    }
    char *copy = mmap(NULL, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    // Without memory they are taken later, by whoever reads them.
    if (copy == MAP_FAILED) {
        return;
    }
    mlock(copy, length);
    madvise(copy, length, MADV_DONTDUMP);
    char *next = copy;
    for (int index = 1; index < count; index++) {
        size_t size = strlen(arguments[index]);
        memcpy(next, arguments[index], size + 1);
        explicit_bzero(arguments[index], size);
        next += size + 1;
    }
    taken = copy;
    taken_length = length;
    taken_count = count - 1;
}

const char *alcove_arguments(int *count) {
    *count = taken_count;
    return taken;
}

void alcove_forget_arguments(void) {
    if (taken == NULL) {
        return;
    }
    explicit_bzero(taken, taken_length);
    munmap(taken, taken_length);
    taken = NULL;
    taken_count = 0;
}
