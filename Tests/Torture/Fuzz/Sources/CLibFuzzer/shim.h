#ifndef ALCOVE_LIBFUZZER_SHIM_H
#define ALCOVE_LIBFUZZER_SHIM_H

#include <stddef.h>
#include <stdint.h>

// libFuzzer as a library: reads its flags from the arguments, calls `input` as often as they say, and returns what the
// process is to end with. It comes with the compiler and is linked by -sanitize=fuzzer; there is no header for it.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*input)(const uint8_t *bytes, size_t count));

#endif
