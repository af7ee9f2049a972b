package org.wuzhen.office;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who may do what on the office's own pages: the system administrator keeps everything, auditors and the district's
 * director read everything, a street's director reads their own centre and arranges deputies within it.
 */
@Component
@Transactional(readOnly = true)
public class OfficeDoor {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final Viewers viewers;
    private final Directory directory;
    private final Clock clock;

    OfficeDoor(Viewers viewers, Directory directory, Clock clock) {
        this.viewers = viewers;
        this.directory = directory;
        this.clock = clock;
    }

    /** What somebody may do here. */
    public record Key(String person, boolean keeps, boolean readsAll, Set<String> leads) {

        /** Whether any of the pages is theirs. */
        public boolean enters() {
            return readsAll || !leads.isEmpty();
        }

        /** Whether they may read what concerns a centre. */
        public boolean reads(String centre) {
            return readsAll || leads.contains(centre);
        }
    }

    /** What the person logged in may do here. */
    public Key key() {
        return viewers.current().map(Viewer::id).map(this::keyOf).orElseGet(() -> new Key("", false, false, Set.of()));
    }

    /** The key of somebody. */
    public Key keyOf(String person) {
        List<PostHolding> posts = directory.postsOf(person);
        Set<String> leads = posts.stream()
                .filter(held -> held.post() == Post.STREET_DIRECTOR || held.post() == Post.DISTRICT_DIRECTOR)
                .map(PostHolding::centre)
                .collect(Collectors.toUnmodifiableSet());
        boolean keeps = holds(posts, Post.SYS_ADMIN);
        return new Key(
                person, keeps, keeps || holds(posts, Post.AUDITOR) || holds(posts, Post.DISTRICT_DIRECTOR), leads);
    }

    /**
     * The key of somebody who keeps the office.
     *
     * @throws AccessDeniedException for everybody else
     */
    public Key keeper() {
        return Optional.of(key()).filter(Key::keeps).orElseThrow(OfficeDoor::closed);
    }

    /**
     * The key of somebody who may read everything here.
     *
     * @throws AccessDeniedException for everybody else
     */
    public Key reader() {
        return Optional.of(key()).filter(Key::readsAll).orElseThrow(OfficeDoor::closed);
    }

    /**
     * The key of somebody who may read at least what concerns their own centre.
     *
     * @throws AccessDeniedException for everybody else
     */
    public Key visitor() {
        return Optional.of(key()).filter(Key::enters).orElseThrow(OfficeDoor::closed);
    }

    /** Refuses. */
    public static AccessDeniedException closed() {
        return new AccessDeniedException("Not theirs to see or keep");
    }

    /** Today in the office. */
    public LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }

    private static boolean holds(List<PostHolding> posts, Post post) {
        return posts.stream().anyMatch(held -> held.post() == post);
    }
}
