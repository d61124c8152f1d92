#ifndef BENCHMARKS_CLIBCRYPTO_SHIM_H
#define BENCHMARKS_CLIBCRYPTO_SHIM_H

// Just enough of libcrypto to be linked with it.
#include <openssl/crypto.h>

#endif
