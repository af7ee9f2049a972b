package org.wuzhen.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;

/** The accounts with which people of the directory log in: their passwords, and what the door answers to them. */
@Component
@Transactional
@EnableConfigurationProperties(AccessProperties.class)
public class Accounts {

    private static final int ONE_TIME_LENGTH = 12;
    private static final int SYSTEM_LENGTH = 32;

    private final AccountMapper accounts;
    private final LoginMapper login;
    private final Tries tries;
    private final SecondFactor factor;
    private final AccountTrail trail;
    private final Directory directory;
    private final AccessProperties settings;
    private final Clock clock;
    private final PasswordEncoder passwords = new BCryptPasswordEncoder();
    private final String nobodysPassword = passwords.encode("nobody");

    Accounts(
            AccountMapper accounts,
            LoginMapper login,
            Tries tries,
            SecondFactor factor,
            AccountTrail trail,
            Directory directory,
            AccessProperties settings,
            Clock clock) {
        this.accounts = accounts;
        this.login = login;
        this.tries = tries;
        this.factor = factor;
        this.trail = trail;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens an account with a password that need not be changed at the first log-in: for sample offices, where everybody
     * knows it anyway. An office gives a password for once.
     *
     * @throws PasswordRefused when the password is too weak
     * @throws NoSuchElementException when nobody in the directory has this log-in name
     */
    public void open(String personId, String password) {
        Person person = person(personId);
        PasswordRules.check(password, personId, person.name());
        save(personId, password, false, null);
        trail.byOffice("account-opened", personId, "开通账号", null);
    }

    /**
     * Opens an account, or gives an existing one a new password and ends its lock-out and its sessions. The password
     * opens for some days and must be changed at the first log-in; that of a reporting system is long and stays, because
     * a system changes nothing by itself.
     *
     * @return the password, to be shown this once
     * @throws NoSuchElementException when nobody in the directory has this log-in name
     */
    public String openForOnce(String personId, String reason) {
        person(personId);
        boolean before = accounts.credentials(personId) != null;
        boolean system = isSystem(personId);
        String password = FreshSecret.password(system ? SYSTEM_LENGTH : ONE_TIME_LENGTH);
        save(personId, password, !system, system ? null : clock.instant().plus(settings.oneTimePassword()));
        trail.byOffice(before ? "password-reset" : "account-opened", personId, before ? "重置密码" : "开通账号", reason);
        return password;
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
        String name = people.iterator().next();
        PasswordRules.check(password, name, name);
        String hashed = passwords.encode(password);
        people.forEach(person -> accounts.save(person, hashed, false, null, clock.instant()));
        trail.byOffice("accounts-opened", null, "批量开通示例账号" + people.size() + "个", null);
    }

    /**
     * Changes the password of whoever knows the old one.
     *
     * @throws PasswordRefused when the old one is wrong (which counts as a wrong try), or the new one too weak or one of
     *     the last
     */
    @Transactional(noRollbackFor = PasswordRefused.class)
    public void changePassword(String personId, String old, String fresh) {
        switch (answer(personId, old)) {
            case WRONG -> throw new PasswordRefused("原密码不正确，请重新输入。");
            case LOCKED -> throw new PasswordRefused(lockedMessage());
            case EXPIRED -> throw new PasswordRefused(expiredMessage());
            case WELCOME -> {
                if (fresh.equals(old)) {
                    throw new PasswordRefused("新密码不能与原密码相同。");
                }
                PasswordRules.check(fresh, personId, directory.nameOf(personId));
                AccountMapper.Credentials present = accounts.credentials(personId);
                if (Stream.concat(
                                Stream.of(present.passwordHash()),
                                accounts.formerPasswords(personId, settings.passwordHistory()).stream())
                        .limit(settings.passwordHistory())
                        .anyMatch(former -> passwords.matches(fresh, former))) {
                    throw new PasswordRefused("新密码不能与最近" + settings.passwordHistory() + "次用过的密码相同。");
                }
                accounts.keepFormerPassword(personId, clock.instant());
                accounts.save(personId, passwords.encode(fresh), false, null, clock.instant());
                login.deletePass(personId);
                trail.byPerson("password-changed", personId, "修改登录密码");
            }
        }
    }

    /** Ends a lock-out before its time. */
    public void unlock(String personId, String reason) {
        if (tries.forget(personId)) {
            trail.byOffice("account-unlocked", personId, "解除账号锁定", reason);
        }
    }

    /** Whether anybody can log in at all; a password for once that nobody used in time lets nobody in. */
    @Transactional(readOnly = true)
    public boolean any() {
        return accounts.any(clock.instant());
    }

    /** Why a person must change the password now, in words; empty when the password may stay. */
    @Transactional(readOnly = true)
    public Optional<String> whyChange(String personId) {
        AccountMapper.Credentials known = accounts.credentials(personId);
        if (known == null) {
            return Optional.empty();
        }
        if (known.mustChange()) {
            return Optional.of("您正在使用管理员分配的一次性密码。请先设置自己的密码，然后才能使用系统。");
        }
        return isAged(known.changedAt()) && !isSystem(personId)
                ? Optional.of("密码已使用满" + settings.passwordAge().toDays() + "天。请先更换密码，然后才能使用系统。")
                : Optional.empty();
    }

    /** Whether a password is so old that it must be changed. */
    boolean isAged(Instant changedAt) {
        return !settings.passwordAge().isZero()
                && !changedAt.plus(settings.passwordAge()).isAfter(clock.instant());
    }

    /** What the door answers; a wrong try is counted, the way in (code included, if there is one) forgets it. */
    LoginAnswer answer(String name, String password) {
        if (tries.locked(name)) {
            return LoginAnswer.LOCKED;
        }
        AccountMapper.Credentials known = accounts.credentials(name);
        // an unknown name takes as long as a wrong password
        boolean matches = passwords.matches(password, known == null ? nobodysPassword : known.passwordHash());
        if (known != null
                && matches
                && directory.person(name).filter(Person::active).isPresent()) {
            if (known.oneTimeUntil() != null && !known.oneTimeUntil().isAfter(clock.instant())) {
                trail.byPerson("login-refused", name, "登录失败：一次性密码已过期");
                return LoginAnswer.EXPIRED;
            }
            if (!factor.isAskedOf(name)) {
                tries.forget(name);
            }
            return LoginAnswer.WELCOME;
        }
        boolean locked = tries.wrong(name);
        if (known != null) {
            trail.byStranger(locked ? "account-locked" : "login-refused", name, locked ? "连续输错密码，账号锁定" : "登录失败：密码不正确");
        }
        return locked ? LoginAnswer.LOCKED : LoginAnswer.WRONG;
    }

    /** Whether a pass that a process admin took for a tool opens. */
    boolean passOpens(String name, String pass) {
        return !tries.locked(name)
                && login.passFits(name, Tries.hash(pass), clock.instant())
                && directory.person(name).filter(Person::active).isPresent();
    }

    /** A pass for a tool, to be shown this once; the one before is void. */
    public String takePass(String personId) {
        String pass = FreshSecret.key();
        login.savePass(personId, Tries.hash(pass), clock.instant().plus(settings.toolPass()));
        trail.byPerson(
                "tool-pass-taken", personId, "领取工具口令，" + settings.toolPass().toHours() + "小时内有效");
        return pass;
    }

    /** Gives a tool's pass back before its time. */
    public void dropPass(String personId) {
        if (login.deletePass(personId) > 0) {
            trail.byPerson("tool-pass-dropped", personId, "注销工具口令");
        }
    }

    /** Until when a person's tool may come in, or empty. */
    @Transactional(readOnly = true)
    public Optional<Instant> passUntil(String personId) {
        return Optional.ofNullable(login.passUntil(personId, clock.instant()));
    }

    /** Whether the account is one of a reporting system. */
    boolean isSystem(String personId) {
        return directory.postsOf(personId).stream().anyMatch(holding -> holding.post() == Post.CHANNEL);
    }

    /** What is said to somebody locked out, known or not. */
    String lockedMessage() {
        return "因连续输错，该账号已锁定" + settings.lock().toMinutes() + "分钟。请稍后再试，或联系安全管理员解锁。";
    }

    /** What is said after a wrong try. */
    String wrongMessage() {
        return "用户名或密码不正确，请重新输入。连续输错" + settings.maxTries() + "次，账号将锁定"
                + settings.lock().toMinutes() + "分钟。";
    }

    /** What is said when a password given by an administrator has lain too long. */
    String expiredMessage() {
        return "一次性密码已过期，请联系安全管理员重新分配。";
    }

    private Person person(String id) {
        return directory.person(id).orElseThrow(() -> new NoSuchElementException("没有登录名为 " + id + " 的人员"));
    }

    private void save(String person, String password, boolean mustChange, Instant until) {
        accounts.keepFormerPassword(person, clock.instant());
        accounts.save(person, passwords.encode(password), mustChange, until, clock.instant());
        tries.forget(person);
        login.deletePass(person);
        login.endSession(person, null, LoginStep.ENDED_BY_OFFICE.name());
    }
}
