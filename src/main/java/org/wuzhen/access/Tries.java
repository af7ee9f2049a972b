package org.wuzhen.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts wrong passwords and codes by name, known or not, and locks the name out after too many. */
@Component
@Transactional
class Tries {

    private final AccountMapper accounts;
    private final AccessProperties settings;
    private final Clock clock;

    Tries(AccountMapper accounts, AccessProperties settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Until when a name is locked out, or null. */
    Instant lockedUntil(String name) {
        return accounts.lockedUntil(hash(name), clock.instant());
    }

    boolean locked(String name) {
        return lockedUntil(name) != null;
    }

    /** Counts one wrong try; answers whether it locked the name out. */
    boolean wrong(String name) {
        Instant now = clock.instant();
        Instant forgetBefore = now.minus(settings.lock());
        accounts.forgetOldTries(forgetBefore);
        accounts.countWrongTry(hash(name), now, forgetBefore, settings.maxTries(), now.plus(settings.lock()));
        return locked(name);
    }

    /** Begins the count anew; answers whether there was anything to forget. */
    boolean forget(String name) {
        return accounts.forgetTries(hash(name)) > 0;
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
