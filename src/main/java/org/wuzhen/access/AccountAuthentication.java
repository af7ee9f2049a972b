package org.wuzhen.access;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The one door of the house: pages, web apps and interfaces all ask here for a name and a password. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final Authorities authorities;

    AccountAuthentication(Accounts accounts, Authorities authorities) {
        this.accounts = accounts;
        this.authorities = authorities;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip();
        Object password = asked.getCredentials();
        return switch (accounts.answer(name, password == null ? "" : password.toString())) {
            case WRONG -> throw new BadCredentialsException(accounts.wrongMessage());
            case LOCKED -> throw new LockedException(accounts.lockedMessage());
            case WELCOME -> welcome(name, asked);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent event) {
        accounts.cameIn(event.getAuthentication().getName());
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        accounts.left(event.getAuthentication().getName());
    }

    private Authentication welcome(String name, Authentication asked) {
        List<GrantedAuthority> granted = authorities.of(name);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(name, null, granted);
        token.setDetails(asked.getDetails());
        return token;
    }
}
