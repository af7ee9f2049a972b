package org.wuzhen.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** Whom somebody may look up: staff the people of their own centres, administrators everybody. No phone book of all. */
@Component
@Transactional(readOnly = true)
public class Colleagues {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Directory directory;
    private final Clock clock;

    Colleagues(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Log-in names of those whom a person may look up, the person among them; empty when that is everybody. */
    public Optional<Set<String>> of(String person) {
        return centresOf(person).map(centres -> {
            LocalDate today = clock.instant().atZone(OFFICE).toLocalDate();
            Set<String> people = new TreeSet<>(Set.of(person));
            for (String centre : centres) {
                directory.holdingsAt(centre).stream()
                        .filter(holding -> holding.on(today) && holding.post() != Post.CHANNEL)
                        .forEach(holding -> people.add(holding.person()));
            }
            return people;
        });
    }

    /** Codes of the centres where a person works on cases; empty for those who work on none. */
    public Optional<Set<String>> centresOf(String person) {
        Set<String> centres = directory.postsOf(person).stream()
                .filter(holding -> holding.post().handlesCases())
                .map(PostHolding::centre)
                .collect(Collectors.toCollection(TreeSet::new));
        return centres.isEmpty() ? Optional.empty() : Optional.of(centres);
    }
}
