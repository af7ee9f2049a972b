package org.wuzhen.access;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.wuzhen.act.Actor;
import org.wuzhen.act.WhoActs;
import org.wuzhen.directory.PostHolding;

/** Whoever is logged in acts, in the first of their posts that handles cases; nobody logged in, the system does. */
@Component
class LoggedIn implements WhoActs {

    private final PostsInHand posts;

    LoggedIn(PostsInHand posts) {
        this.posts = posts;
    }

    @Override
    public Actor current() {
        return personId().map(this::actor).orElseGet(Actor::system);
    }

    /** The log-in name of whoever is logged in. */
    Optional<String> personId() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(login.getName());
    }

    private Actor actor(String person) {
        List<PostHolding> held = posts.of(person);
        return held.stream()
                .filter(holding -> holding.post().handlesCases())
                .findFirst()
                .or(() -> held.stream().findFirst())
                .map(holding -> new Actor(person, holding.post().name(), holding.centre(), null))
                .orElseGet(() -> Actor.person(person));
    }
}
