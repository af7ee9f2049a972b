package org.wuzhen.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Act;
import org.wuzhen.act.Actor;
import org.wuzhen.act.Acts;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;

/** The accounts with which people of the directory log in, and the lock-out after too many wrong passwords. */
@Component
@Transactional
@EnableConfigurationProperties(AccessProperties.class)
public class Accounts {

    private static final int MIN_LENGTH = 8;
    private static final int MAX_BYTES = 72; // what bcrypt reads

    private final AccountMapper accounts;
    private final Directory directory;
    private final Acts acts;
    private final ApplicationEventPublisher events;
    private final AccessProperties settings;
    private final Clock clock;
    private final PasswordEncoder passwords = new BCryptPasswordEncoder();
    private final String nobodysPassword = passwords.encode("nobody");

    Accounts(
            AccountMapper accounts,
            Directory directory,
            Acts acts,
            ApplicationEventPublisher events,
            AccessProperties settings,
            Clock clock) {
        this.accounts = accounts;
        this.directory = directory;
        this.acts = acts;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens an account for a person of the directory, or gives an existing one a new password and ends its lock-out.
     *
     * @throws PasswordRefused when the password is too weak
     * @throws NoSuchElementException when nobody in the directory has this log-in name
     */
    public void open(String personId, String password) {
        directory.person(personId).orElseThrow(() -> new NoSuchElementException("没有登录名为 " + personId + " 的人员"));
        set(personId, password);
        accounts.forgetTries(hash(personId));
        acts.record("account-opened", null, "开通账号或重置密码", null, Map.of("person", personId));
    }

    /**
     * Opens accounts for the people of a sample office, all with one password, which is hashed once only.
     *
     * @throws PasswordRefused when the password is too weak
     */
    public void openAll(Collection<String> people, String password) {
        if (people.isEmpty()) {
            return;
        }
        Iterator<String> rest = people.iterator();
        String first = rest.next();
        set(first, password);
        String hashed = accounts.passwordOf(first);
        rest.forEachRemaining(person -> accounts.save(person, hashed, clock.instant()));
        acts.record("accounts-opened", null, "批量开通示例账号" + people.size() + "个");
    }

    /**
     * Changes the password of whoever knows the old one.
     *
     * @throws PasswordRefused when the old one is wrong (which counts as a wrong try) or the new one too weak
     */
    @Transactional(noRollbackFor = PasswordRefused.class)
    public void changePassword(String personId, String old, String fresh) {
        switch (answer(personId, old)) {
            case WRONG -> throw new PasswordRefused("原密码不正确，请重新输入。");
            case LOCKED -> throw new PasswordRefused(lockedMessage());
            case WELCOME -> {
                if (fresh.equals(old)) {
                    throw new PasswordRefused("新密码不能与原密码相同。");
                }
                set(personId, fresh);
                acts.record("password-changed", null, "修改登录密码", null, Map.of("person", personId));
            }
        }
    }

    /** Ends a lock-out before its time. */
    public void unlock(String personId) {
        if (accounts.forgetTries(hash(personId)) > 0) {
            acts.record("account-unlocked", null, "解除账号锁定", null, Map.of("person", personId));
        }
    }

    /** Whether anybody can log in at all. */
    @Transactional(readOnly = true)
    public boolean any() {
        return accounts.any();
    }

    /** What the door answers; a wrong try is counted, a right one forgets those before. */
    LoginAnswer answer(String name, String password) {
        Instant now = clock.instant();
        String nameHash = hash(name);
        if (accounts.lockedUntil(nameHash, now) != null) {
            return LoginAnswer.LOCKED;
        }
        String known = accounts.passwordOf(name);
        // an unknown name takes as long as a wrong password
        boolean matches = passwords.matches(password, known == null ? nobodysPassword : known);
        if (known != null
                && matches
                && directory.person(name).filter(Person::active).isPresent()) {
            accounts.forgetTries(nameHash);
            return LoginAnswer.WELCOME;
        }
        Instant forgetBefore = now.minus(settings.lock());
        accounts.forgetOldTries(forgetBefore);
        accounts.countWrongTry(nameHash, now, forgetBefore, settings.maxTries(), now.plus(settings.lock()));
        boolean locked = accounts.lockedUntil(nameHash, now) != null;
        if (known != null) {
            tell(locked ? "account-locked" : "login-refused", name, locked ? "连续输错密码，账号锁定" : "登录失败：密码不正确");
        }
        return locked ? LoginAnswer.LOCKED : LoginAnswer.WRONG;
    }

    /** Records that somebody came in by the log-in page. */
    void cameIn(String person) {
        tell("logged-in", person, "登录系统");
    }

    /** Records that somebody left. */
    void left(String person) {
        tell("logged-out", person, "退出系统");
    }

    /** What is said to somebody locked out, known or not. */
    String lockedMessage() {
        return "因连续输错密码，该账号已锁定" + settings.lock().toMinutes() + "分钟。请稍后再试，或联系系统管理员解锁。";
    }

    /** What is said after a wrong try. */
    String wrongMessage() {
        return "用户名或密码不正确，请重新输入。连续输错" + settings.maxTries() + "次，账号将锁定"
                + settings.lock().toMinutes() + "分钟。";
    }

    private void set(String person, String password) {
        if (password.length() < MIN_LENGTH || !password.matches(".*[A-Za-z].*") || !password.matches(".*[0-9].*")) {
            throw new PasswordRefused("密码至少" + MIN_LENGTH + "位，且须同时含有字母和数字。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new PasswordRefused("密码过长，请控制在" + MAX_BYTES + "个字符以内。");
        }
        if (password.equalsIgnoreCase(person)) {
            throw new PasswordRefused("密码不能与用户名相同。");
        }
        accounts.save(person, passwords.encode(password), clock.instant());
    }

    private void tell(String kind, String person, String summary) {
        events.publishEvent(new Act(kind, Actor.person(person), null, summary, null, Map.of()));
    }

    private static String hash(String name) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
