package org.wuzhen.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wuzhen.directory.Directory;

/** The names of people of the office for one look at a case, each asked for once and many at a time. */
final class Names {

    private static final String SYSTEM = "system";

    private final Directory directory;
    private final Map<String, String> known = new HashMap<>(Map.of(SYSTEM, "系统"));

    Names(Directory directory) {
        this.directory = directory;
    }

    /** Asks for these at once. */
    void load(Stream<String> people) {
        Set<String> unknown = people.filter(Objects::nonNull)
                .filter(person -> !known.containsKey(person))
                .collect(Collectors.toSet());
        if (!unknown.isEmpty()) {
            known.putAll(directory.namesOf(unknown));
        }
    }

    void load(Collection<String> people) {
        load(people.stream());
    }

    /** The name; the id itself when nobody has it, null for null. */
    String of(String person) {
        return person == null ? null : known.computeIfAbsent(person, directory::nameOf);
    }
}
