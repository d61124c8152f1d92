#ifndef ALCOVE_COPENSSL_SHIM_H
#define ALCOVE_COPENSSL_SHIM_H

// libcrypto, as VaultCrypto uses it. A wrapper below exists only where Swift cannot import the original: OpenSSL
// has many function-like macros, and Swift sees none of them.

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

#endif
