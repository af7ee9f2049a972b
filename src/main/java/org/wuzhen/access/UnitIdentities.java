package org.wuzhen.access;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.sealing.Seal;
import org.wuzhen.sealing.Sealed;

/**
 * Who is who at the unit's own log-in: its claim leads to a person of the directory, and the directory, not the token,
 * says which posts that person holds.
 */
@Component
@Transactional
public class UnitIdentities {

    /** What a claim leads to. */
    public sealed interface Found {

        /** A person who may come in; the log-in is theirs. */
        record Known(Authentication login) implements Found {}

        /** Nobody here, or somebody who has left. */
        record Unknown() implements Found {}

        /** Somebody locked out. */
        record Locked() implements Found {}
    }

    private final LoginMapper login;
    private final Tries tries;
    private final AccountTrail trail;
    private final Authorities authorities;
    private final Directory directory;
    private final Seal seal;
    private final AccessProperties settings;
    private final Clock clock;

    UnitIdentities(
            LoginMapper login,
            Tries tries,
            AccountTrail trail,
            Authorities authorities,
            Directory directory,
            Seal seal,
            AccessProperties settings,
            Clock clock) {
        this.login = login;
        this.tries = tries;
        this.trail = trail;
        this.authorities = authorities;
        this.directory = directory;
        this.seal = seal;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks for the person behind a claim of the provider; null or blank leads to nobody. */
    public Found find(String claim) {
        Optional<Person> person = Optional.ofNullable(claim)
                .filter(text -> !text.isBlank())
                .map(this::personOf)
                .flatMap(directory::person)
                .filter(Person::active);
        if (person.isEmpty()) {
            // not who it was: the claim may be an ID number
            trail.byPerson("unit-login-refused", null, "统一身份登录被拒：没有对应的在岗人员");
            return new Found.Unknown();
        }
        String id = person.get().id();
        if (tries.locked(id)) {
            trail.byPerson("unit-login-refused", id, "统一身份登录被拒：账号锁定中");
            return new Found.Locked();
        }
        return new Found.Known(UsernamePasswordAuthenticationToken.authenticated(id, null, authorities.of(id)));
    }

    /** Whether the provider says that it asked for a second factor itself. */
    public boolean secondFactorShown(Set<String> methods) {
        return settings.oidc().secondFactor().stream().anyMatch(methods::contains);
    }

    /** Links a person to the claim by which the provider knows them. */
    void link(String person, String claim) {
        String other = login.linkedPerson(seal.fingerprints(claim));
        if (other != null && !other.equals(person)) {
            throw new AccountActRefused("这个统一身份标识已登记给 " + other + "，请先核对。");
        }
        login.link(person, new Sealed(claim), seal.fingerprint(claim), clock.instant());
    }

    /** Takes the link away. */
    boolean unlink(String person) {
        return login.unlink(person) > 0;
    }

    private String personOf(String claim) {
        return settings.oidc().match() == AccessProperties.Match.LOGIN_NAME
                ? claim
                : login.linkedPerson(seal.fingerprints(claim));
    }
}
