package org.wuzhen.directory;

import java.util.Set;

/**
 * The posts, the absences or the accounts of these people have changed. It is told once for each act, when everything of
 * the act is entered and before it is committed: whatever follows commits with it, and what fails takes the act back.
 */
public record PostsChanged(Set<String> people) {

    public PostsChanged {
        people = Set.copyOf(people);
    }
}
