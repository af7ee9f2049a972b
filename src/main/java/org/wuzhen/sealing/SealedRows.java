package org.wuzhen.sealing;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A table with sealed columns, held by the module that owns it, so that its rows can be sealed anew when the key is
 * changed. Every table with a sealed column has one.
 */
public interface SealedRows {

    /** The sealed columns with their table: {@code case_party.id_sealed}. */
    Set<String> columns();

    /** How many sealed texts lie under each key, by the key's name. */
    Map<String, Long> underKeys();

    /** A sealed text under a key, to try the key on. */
    Optional<String> sample(String key);

    /**
     * Seals rows anew, with their hashes, whose texts are not under the current key; in one transaction.
     *
     * @param current the current key's name
     * @param after the last row of the batch before, 0 at first
     * @param most how many rows at most
     */
    Batch reseal(String current, long after, int most);

    /**
     * What a batch did.
     *
     * @param rows 0 when there were none left
     * @param last the last row's id
     */
    record Batch(int rows, long last) {}
}
