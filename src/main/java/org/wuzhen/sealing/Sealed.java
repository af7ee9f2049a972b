package org.wuzhen.sealing;

/**
 * A text that is stored sealed: an ID number or a phone. In memory it is clear; in the database it is ciphertext, and
 * its printed form is a mask, so that it cannot slip into a log.
 *
 * @param clear the text itself, never null
 */
public record Sealed(String clear) {

    /** The sealed form of a text, or null for a missing or blank one. */
    public static Sealed of(String clear) {
        return clear == null || clear.isBlank() ? null : new Sealed(clear.strip());
    }

    /** First three and last four characters with stars between (120***********1234), all stars when it is short. */
    public String masked() {
        int length = clear.length();
        return length < 8
                ? "*".repeat(length)
                : clear.substring(0, 3) + "*".repeat(length - 7) + clear.substring(length - 4);
    }

    @Override
    public String toString() {
        return masked();
    }
}
