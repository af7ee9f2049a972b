package org.wuzhen.access;

import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets our own code act as a person, as if they had logged in: for sample cases that are worked as people would. */
@Component
public class ActAs {

    private final Authorities authorities;

    ActAs(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Does some work as a person; whoever acted before acts again afterwards. */
    public void run(String personId, Runnable work) {
        run(personId, () -> {
            work.run();
            return null;
        });
    }

    /** Does some work as a person and answers its result. */
    public <T> T run(String personId, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext as = SecurityContextHolder.createEmptyContext();
        as.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(personId, null, authorities.of(personId)));
        SecurityContextHolder.setContext(as);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.clearContext();
            if (before.getAuthentication() != null) {
                SecurityContextHolder.setContext(before);
            }
        }
    }
}
