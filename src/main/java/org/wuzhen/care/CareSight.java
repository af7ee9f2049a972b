package org.wuzhen.care;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who sees the people on the list: the social workers of their centre, or of their community where a social worker has
 * one, and the centre's director. Nobody else, not even the district's director for a street.
 */
@Component
@Transactional(readOnly = true)
public class CareSight {

    private static final Set<Post> DIRECTORS = Set.of(Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR);

    private final Directory directory;
    private final WhoActs whoActs;

    CareSight(Directory directory, WhoActs whoActs) {
        this.directory = directory;
        this.whoActs = whoActs;
    }

    /** Codes of the centres on whose list the person logged in sees somebody. */
    public Set<String> centres() {
        return centresOf(me());
    }

    Set<String> centresOf(String person) {
        Set<String> centres = new LinkedHashSet<>();
        posts(person).forEach(held -> centres.add(held.centre()));
        return centres;
    }

    /** Codes of the centres that the person logged in directs. */
    public Set<String> directed() {
        return directedBy(me());
    }

    Set<String> directedBy(String person) {
        Set<String> centres = new LinkedHashSet<>();
        posts(person).stream()
                .filter(held -> DIRECTORS.contains(held.post()))
                .forEach(held -> centres.add(held.centre()));
        return centres;
    }

    /** Whether the person logged in sees somebody on the list. */
    public boolean sees(Cared cared) {
        return posts(me()).stream().anyMatch(held -> covers(held, cared));
    }

    /** Whether the person logged in directs the centre of somebody on the list. */
    public boolean directs(Cared cared) {
        return directed().contains(cared.centre());
    }

    /** Whether the person logged in may put somebody of a place on the list. */
    public boolean covers(String centre, String community) {
        return posts(me()).stream().anyMatch(held -> covers(held, centre, community));
    }

    /** Whether the person logged in reads the counts alone. */
    public boolean counts() {
        return directory.postsOf(me()).stream().anyMatch(held -> held.post() == Post.AUDITOR);
    }

    /** Log-in names of the social workers who may look after somebody of a place. */
    public List<String> workers(String centre, String community) {
        return directory.holders(Post.SOCIAL_WORKER, centre).stream()
                .filter(held -> covers(held, centre, community))
                .map(PostHolding::person)
                .distinct()
                .sorted()
                .toList();
    }

    /** Log-in name of whoever is logged in. */
    public String me() {
        return whoActs.current().userId();
    }

    private List<PostHolding> posts(String person) {
        return directory.postsOf(person).stream()
                .filter(held -> held.post() == Post.SOCIAL_WORKER || DIRECTORS.contains(held.post()))
                .toList();
    }

    private static boolean covers(PostHolding held, Cared cared) {
        return covers(held, cared.centre(), cared.community());
    }

    private static boolean covers(PostHolding held, String centre, String community) {
        return held.centre().equals(centre)
                && Optional.ofNullable(held.unit())
                        .map(unit -> unit.equals(community))
                        .orElse(true);
    }
}
