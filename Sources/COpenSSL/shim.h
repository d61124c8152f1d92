#ifndef ALCOVE_COPENSSL_SHIM_H
#define ALCOVE_COPENSSL_SHIM_H

// libcrypto, as VaultCrypto uses it. A wrapper below exists only where Swift cannot call the original safely; each
// says why.

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>

// HKDF-SHA-256. Here because an OSSL_PARAM keeps the pointers it is given until the derivation, parameter names
// included, and Swift lends a pointer for the length of one call only. Returns 1, or what libcrypto returned.
static inline int alcove_hkdf_sha256(EVP_KDF *kdf, const void *key, size_t key_length, const void *salt,
                                     size_t salt_length, const void *info, size_t info_length, void *out,
                                     size_t out_length) {
    OSSL_PARAM parameters[5];
    OSSL_PARAM *next = parameters;
    *next++ = OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, (char *)"SHA256", 0);
    *next++ = OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, (void *)key, key_length);
    if (salt_length > 0) {
        *next++ = OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_SALT, (void *)salt, salt_length);
    }
    if (info_length > 0) {
        *next++ = OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, (void *)info, info_length);
    }
    *next = OSSL_PARAM_construct_end();

    EVP_KDF_CTX *context = EVP_KDF_CTX_new(kdf);
    if (context == NULL) {
        return 0;
    }
    int result = EVP_KDF_derive(context, (unsigned char *)out, out_length, parameters);
    EVP_KDF_CTX_free(context);
    return result;
}

// An X25519 key pair of two halves that are both known. Given the private half alone, libcrypto computes the public one
// at once, which takes as long as an agreement. Here for the same reason as above. Returns null where it fails.
static inline EVP_PKEY *alcove_x25519_pair(const void *private_key, const void *public_key, size_t length) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PRIV_KEY, (void *)private_key, length),
        OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, (void *)public_key, length),
        OSSL_PARAM_construct_end(),
    };
    EVP_PKEY *key = NULL;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "X25519", NULL);
    if (context == NULL || EVP_PKEY_fromdata_init(context) != 1 ||
        EVP_PKEY_fromdata(context, &key, EVP_PKEY_KEYPAIR, parameters) != 1) {
        EVP_PKEY_free(key);
        key = NULL;
    }
    EVP_PKEY_CTX_free(context);
    return key;
}

#endif
