package org.wuzhen.sealing;

import java.time.Instant;

/**
 * One key of the key file.
 *
 * @param name k1, k2 …; stands before each text sealed with it
 * @param seal what texts are sealed with
 * @param hash what the hashes of texts sealed with this key are made with
 * @param since when it was made, or null when the file does not say
 */
record SealingKey(String name, SealingCipher cipher, byte[] seal, byte[] hash, Instant since) {

    /** Says nothing of the key itself. */
    @Override
    public String toString() {
        return name + "." + cipher;
    }
}
