package org.wuzhen.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of a key file at one moment.
 *
 * @param current the key that seals now, one of them
 * @param keys oldest first
 */
record KeyRing(SealingKey current, List<SealingKey> keys) {

    KeyRing {
        keys = List.copyOf(keys);
    }

    Optional<SealingKey> key(String name) {
        return keys.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** The current key first: most rows are under it. */
    List<SealingKey> currentFirst() {
        List<SealingKey> sorted = new ArrayList<>(keys);
        sorted.remove(current);
        sorted.add(0, current);
        return sorted;
    }
}
