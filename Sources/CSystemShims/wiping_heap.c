#define _GNU_SOURCE
#include <dlfcn.h>
#include <malloc.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

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

void free(void *block) {
    // What the loader, and libraries as they begin, give back before the heap is found is left alone.
    if (block == NULL || give_back == NULL) {
        return;
    }
    memset(block, 0, malloc_usable_size(block));
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
