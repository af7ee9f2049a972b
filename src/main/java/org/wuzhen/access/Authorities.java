package org.wuzhen.access;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.Directory;

/** A person's posts of today as the authorities of a log-in, by their names: {@code PROCESS_ADMIN}. */
@Component
class Authorities {

    private final Directory directory;

    Authorities(Directory directory) {
        this.directory = directory;
    }

    List<GrantedAuthority> of(String person) {
        return directory.postsOf(person).stream()
                .map(holding -> holding.post().name())
                .distinct()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }
}
