package org.wuzhen.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** Tells pages who looks at them. */
@Component
@Transactional(readOnly = true)
public class Viewers {

    private final LoggedIn loggedIn;
    private final Directory directory;

    Viewers(LoggedIn loggedIn, Directory directory) {
        this.loggedIn = loggedIn;
        this.directory = directory;
    }

    /** Whoever is logged in and still works here; empty before the log-in and after somebody has left. */
    public Optional<Viewer> current() {
        return loggedIn.personId()
                .flatMap(directory::person)
                .filter(Person::active)
                .map(this::viewer);
    }

    /** Whether whoever is logged in is somebody who still works here; a reporting system is nobody. */
    public boolean anybody() {
        return loggedIn.personId()
                .flatMap(directory::person)
                .filter(Person::active)
                .filter(person -> !any(directory.postsOf(person.id()), post -> post == Post.CHANNEL))
                .isPresent();
    }

    private Viewer viewer(Person person) {
        List<PostHolding> posts = directory.postsOf(person.id());
        String office = posts.stream()
                .map(PostHolding::centre)
                .distinct()
                .map(centre -> office(centre, posts))
                .collect(Collectors.joining("；"));
        boolean handles = any(posts, Post::handlesCases);
        return new Viewer(
                person.id(),
                person.name(),
                office,
                handles,
                handles || any(posts, post -> post.reach() == Post.Reach.ALL),
                any(posts, post -> post == Post.PROCESS_ADMIN),
                any(posts, post -> post == Post.SYS_ADMIN),
                any(posts, post -> post == Post.CHANNEL));
    }

    private String office(String centre, List<PostHolding> posts) {
        return posts.stream()
                .filter(holding -> holding.centre().equals(centre))
                .map(this::label)
                .distinct()
                .collect(Collectors.joining("、", directory.centre(centre).shortName() + " · ", ""));
    }

    private String label(PostHolding holding) {
        return Optional.ofNullable(holding.department())
                .flatMap(directory::department)
                .map(department -> holding.post().label() + "（" + department.shortName() + "）")
                .orElseGet(() -> holding.post().label());
    }

    private static boolean any(List<PostHolding> posts, Predicate<Post> which) {
        return posts.stream().map(PostHolding::post).anyMatch(which);
    }
}
