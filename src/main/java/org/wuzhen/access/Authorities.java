package org.wuzhen.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;

/** A person's posts of today as the authorities of a log-in, by their names: {@code PROCESS_ADMIN}. */
@Component
public class Authorities {

    private final Directory directory;

    Authorities(Directory directory) {
        this.directory = directory;
    }

    /**
     * A log-in with the posts of this moment; empty when the person has left. Posts that begin or end while a session
     * runs count at its next request.
     */
    public Optional<Authentication> asOfNow(Authentication login) {
        List<GrantedAuthority> now = of(login.getName());
        // nobody who has left has posts
        if (now.isEmpty()
                && directory.person(login.getName()).filter(Person::active).isEmpty()) {
            return Optional.empty();
        }
        if (Set.copyOf(now).equals(Set.copyOf(login.getAuthorities()))) {
            return Optional.of(login);
        }
        UsernamePasswordAuthenticationToken fresh =
                UsernamePasswordAuthenticationToken.authenticated(login.getPrincipal(), null, now);
        fresh.setDetails(login.getDetails());
        return Optional.of(fresh);
    }

    List<GrantedAuthority> of(String person) {
        return directory.postsOf(person).stream()
                .map(holding -> holding.post().name())
                .distinct()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
