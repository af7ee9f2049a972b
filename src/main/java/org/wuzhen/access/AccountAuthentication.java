package org.wuzhen.access;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Component;

/** The one door of the house: pages, web apps and interfaces all ask here for a name and a password. */
@Component
class AccountAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final SecondFactor factor;
    private final AccountTrail trail;
    private final Authorities authorities;

    AccountAuthentication(Accounts accounts, SecondFactor factor, AccountTrail trail, Authorities authorities) {
        this.accounts = accounts;
        this.factor = factor;
        this.trail = trail;
        this.authorities = authorities;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName().strip();
        Object credentials = asked.getCredentials();
        String password = credentials == null ? "" : credentials.toString();
        boolean program = asked.getDetails() instanceof ProgramLogin;
        if (program && accounts.passOpens(name, password)) {
            return welcome(name, asked);
        }
        return switch (accounts.answer(name, password)) {
            case WRONG -> throw new BadCredentialsException(accounts.wrongMessage());
            case LOCKED -> throw new LockedException(accounts.lockedMessage());
            case EXPIRED -> throw new CredentialsExpiredException(accounts.expiredMessage());
            case WELCOME -> {
                if (program) {
                    checkProgram(name);
                }
                yield welcome(name, asked);
            }
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @EventListener
    void left(LogoutSuccessEvent event) {
        trail.byPerson("logged-out", event.getAuthentication().getName(), "退出系统");
    }

    /** A program cannot change a password or type a code: whoever owes one of them goes through the log-in page. */
    private void checkProgram(String name) {
        if (accounts.whyChange(name).isPresent()) {
            throw new CredentialsExpiredException("请先在登录页面修改密码。");
        }
        if (factor.isRequiredOf(name) || factor.isAskedOf(name)) {
            throw new CredentialsExpiredException("本账号须通过动态口令验证：请先登录网页，在“我的账号”中领取工具口令，用它代替密码。");
        }
    }

    private Authentication welcome(String name, Authentication asked) {
        List<GrantedAuthority> granted = authorities.of(name);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(name, null, granted);
        token.setDetails(asked.getDetails());
        return token;
    }
}
