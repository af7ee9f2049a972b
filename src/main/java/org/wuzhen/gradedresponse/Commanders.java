package org.wuzhen.gradedresponse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Zone;

/**
 * Who commands which zone. A zone with centres of its own (the district's, a street's) has a mode; base units follow their
 * street. A deputy does not sign: while a commander is away, the one above does.
 */
@Component
@Transactional(readOnly = true)
public class Commanders {

    private final Directory directory;

    Commanders(Directory directory) {
        this.directory = directory;
    }

    /** The zones that may have a mode, the district's first. */
    public List<Zone> zones() {
        return directory.zones().stream()
                .filter(zone -> zone.community() == null)
                .toList();
    }

    public Optional<Zone> zone(String code) {
        return zones().stream().filter(zone -> zone.code().equals(code)).findFirst();
    }

    /** Codes of the centres of a zone: its own and those of the zones below. */
    public List<String> centresOf(Zone zone) {
        Map<String, Centre> centres =
                directory.centres().stream().collect(Collectors.toMap(Centre::code, centre -> centre));
        Set<String> codes = new LinkedHashSet<>();
        codes.add(zone.centre());
        for (Centre centre : directory.centres()) {
            for (Centre up = centre; up != null && up.parent() != null; up = centres.get(up.parent())) {
                if (up.parent().equals(zone.centre())) {
                    codes.add(centre.code());
                }
            }
        }
        return List.copyOf(codes);
    }

    /** The zone as whose commander a person may sign for a zone: that one, or the nearest above it; empty for others. */
    public Optional<Zone> signsAs(String person, Zone zone) {
        List<PostHolding> held = directory.postsOf(person).stream()
                .filter(post -> post.post() == Post.ZONE_COMMANDER && post.deputyFor() == null)
                .toList();
        for (Zone up = zone;
                up != null;
                up = up.parent() == null ? null : zone(up.parent()).orElse(null)) {
            Zone here = up;
            if (held.stream().anyMatch(post -> commands(post, here))) {
                return Optional.of(here);
            }
        }
        return Optional.empty();
    }

    /** A post that names no unit is for the zone of its centre. */
    private static boolean commands(PostHolding post, Zone zone) {
        return post.unit() == null
                ? post.centre().equals(zone.centre())
                : post.unit().equals(zone.code());
    }
}
