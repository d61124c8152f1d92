#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// A name, a title or a searched word is a Swift String somewhere on its way to the screen, and what ARC gives back stays
// readable until something else takes its place: in a window that waits, for hours. So every block of the heap is wiped as
// it is given back. Secrets and texts do not rely on this: they live in SecretBytes and PlaintextBuffer.
//
// A sanitizer has a heap of its own; so has a system that preloads one, and then that one is asked.

#if defined(__GLIBC__) && !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)

static void (*give_back)(void *) = NULL;

// The one of the C library, for a program that is linked whole and has no next one.
extern void __libc_free(void *) __attribute__((weak));

// Before any thread there can be, and before any name.
__attribute__((constructor(101))) static void find_heap(void) {
    void (*next)(void *) = (void (*)(void *))(uintptr_t)dlsym(RTLD_NEXT, "free");
    give_back = next != NULL ? next : __libc_free;
}

// From so many bytes on pages are given back to the system instead of being written to, and read as zero from then on: an
// import has room for 200 MB of words, and to fill the part of it that nothing ever stood in would take it from others.
enum { LARGE = 1 << 20 };

static void wipe(char *block, size_t length) {
    if (length < LARGE) {
        memset(block, 0, length);
        return;
    }
    int error = errno;
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    size_t head = -(uintptr_t)block & (page - 1);
    size_t tail = (uintptr_t)(block + length) & (page - 1);
    memset(block, 0, head);
    memset(block + length - tail, 0, tail);
    // Fails for pages that are locked.
    if (madvise(block + head, length - head - tail, MADV_DONTNEED) != 0) {
        memset(block + head, 0, length - head - tail);
    }
    errno = error;
}

void free(void *block) {
    // What the loader, and libraries as they begin, give back before the heap is found is left alone.
    if (block == NULL || give_back == NULL) {
        return;
    }
    wipe(block, malloc_usable_size(block));
    give_back(block);
}

// The heap's own would leave the contents behind where it moves a block.
void *realloc(void *block, size_t size) {
    if (block == NULL) {
        return malloc(size);
    }
    if (size == 0) {
        free(block);
        return NULL;
    }
    size_t had = malloc_usable_size(block);
    if (size <= had && size > had / 2) {
        return block;
    }
    void *moved = malloc(size);
    if (moved != NULL) {
        memcpy(moved, block, size < had ? size : had);
        free(block);
    }
    return moved;
}

#endif
