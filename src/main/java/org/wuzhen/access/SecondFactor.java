package org.wuzhen.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.sealing.Sealed;

/**
 * The second factor of administrators and auditors: a code of six figures that changes every half minute (RFC 6238), or
 * one of ten recovery codes, each of which opens once.
 */
@Component
@Transactional
public class SecondFactor {

    private static final Set<Post> ASKED =
            Set.of(Post.PROCESS_ADMIN, Post.SYS_ADMIN, Post.SECURITY_ADMIN, Post.AUDITOR);
    private static final String ISSUER = "五诊";
    private static final int RECOVERY_CODES = 10;
    private static final int BORDER = 4; // blank modules around a QR picture that readers ask for

    private final LoginMapper login;
    private final Tries tries;
    private final AccountTrail trail;
    private final Directory directory;
    private final AccessProperties settings;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    SecondFactor(
            LoginMapper login,
            Tries tries,
            AccountTrail trail,
            Directory directory,
            AccessProperties settings,
            Clock clock) {
        this.login = login;
        this.tries = tries;
        this.trail = trail;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a person's posts of today ask for one. */
    @Transactional(readOnly = true)
    public boolean isRequiredOf(String person) {
        return settings.secondFactor()
                && directory.postsOf(person).stream().anyMatch(holding -> ASKED.contains(holding.post()));
    }

    /** Everybody whose posts of today ask for one. */
    @Transactional(readOnly = true)
    Set<String> requiredOf() {
        if (!settings.secondFactor()) {
            return Set.of();
        }
        return directory.centres().stream()
                .flatMap(centre -> ASKED.stream().flatMap(post -> directory.holders(post, centre.code()).stream()))
                .map(PostHolding::person)
                .collect(Collectors.toSet());
    }

    /** Whether a person has set one up, and the door asks for it. */
    @Transactional(readOnly = true)
    public boolean isAskedOf(String person) {
        return settings.secondFactor() && isEnrolled(person);
    }

    /** Whether a person has set one up. */
    @Transactional(readOnly = true)
    public boolean isEnrolled(String person) {
        LoginMapper.Factor factor = login.factor(person);
        return factor != null && factor.enrolledAt() != null;
    }

    /** Whether too many wrong tries have locked a person out. */
    @Transactional(readOnly = true)
    public boolean isLockedOut(String person) {
        return tries.locked(person);
    }

    /** How many recovery codes a person has left. */
    @Transactional(readOnly = true)
    public int recoveryCodesLeft(String person) {
        return login.recoveryCodesLeft(person);
    }

    /**
     * The secret that a person is to take into an authenticator; the same one until its first right code.
     *
     * @throws IllegalStateException when the person has one already
     */
    public Draft draft(String person) {
        LoginMapper.Factor factor = login.lockFactor(person);
        if (factor != null && factor.enrolledAt() != null) {
            throw new IllegalStateException("The second factor of " + person + " is set up already");
        }
        String secret;
        if (factor == null) {
            secret = FreshSecret.base32();
            login.saveFactor(person, new Sealed(secret), clock.instant());
        } else {
            secret = factor.secret().clear();
        }
        String address = "otpauth://totp/" + encoded(ISSUER) + ":" + encoded(person) + "?secret=" + secret + "&issuer="
                + encoded(ISSUER);
        QrCode picture = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        return new Draft(secret.replaceAll("(.{4})(?=.)", "$1 "), picture.size + 2 * BORDER, path(picture));
    }

    /**
     * Takes the first right code; from now on the door asks for one.
     *
     * @return the recovery codes, to be shown this once; empty when the code was wrong, which counts as a wrong try
     */
    public List<String> enrol(String person, String typed) {
        LoginMapper.Factor factor = login.lockFactor(person);
        if (factor == null || factor.enrolledAt() != null || tries.locked(person)) {
            return List.of();
        }
        OptionalLong step = step(factor, normal(typed));
        if (step.isEmpty()) {
            refuse(person);
            return List.of();
        }
        login.useStep(person, step.getAsLong());
        login.enrol(person, clock.instant());
        tries.forget(person);
        trail.byPerson("second-factor-enrolled", person, "启用动态口令");
        return newRecoveryCodes(person);
    }

    /** New recovery codes; those before are void. */
    public List<String> renewRecoveryCodes(String person) {
        if (!isEnrolled(person)) {
            throw new IllegalStateException(person + " has no second factor");
        }
        trail.byPerson("recovery-codes-renewed", person, "重新生成恢复码");
        return newRecoveryCodes(person);
    }

    /** What the door answers to a code or a recovery code; a wrong one counts as a wrong password does. */
    public LoginAnswer answer(String person, String typed) {
        // one at a time: guesses side by side would not see each other's count
        LoginMapper.Factor factor = login.lockFactor(person);
        if (tries.locked(person)) {
            return LoginAnswer.LOCKED;
        }
        if (factor != null && factor.enrolledAt() != null && opens(factor, normal(typed))) {
            tries.forget(person);
            return LoginAnswer.WELCOME;
        }
        return refuse(person) ? LoginAnswer.LOCKED : LoginAnswer.WRONG;
    }

    /** Takes a person's second factor away, so that it is set up anew at the next log-in. */
    boolean reset(String person) {
        login.deleteRecoveryCodes(person);
        return login.deleteFactor(person) > 0;
    }

    private boolean opens(LoginMapper.Factor factor, String typed) {
        if (typed.matches("[0-9]{6}")) {
            OptionalLong step = step(factor, typed);
            return step.isPresent() && login.useStep(factor.person(), step.getAsLong()) == 1;
        }
        if (login.useRecoveryCode(factor.person(), Tries.hash(typed), clock.instant()) == 1) {
            trail.byPerson(
                    "recovery-code-used", factor.person(), "使用恢复码登录，剩余" + recoveryCodesLeft(factor.person()) + "个");
            return true;
        }
        return false;
    }

    private boolean refuse(String person) {
        boolean locked = tries.wrong(person);
        trail.byPerson(
                locked ? "account-locked" : "code-refused", person, locked ? "连续输错动态口令，账号锁定" : "登录失败：动态口令不正确或已用过");
        return locked;
    }

    private List<String> newRecoveryCodes(String person) {
        login.deleteRecoveryCodes(person);
        List<String> fresh =
                Stream.generate(FreshSecret::recoveryCode).limit(RECOVERY_CODES).toList();
        fresh.forEach(code -> login.saveRecoveryCode(person, Tries.hash(normal(code))));
        return fresh;
    }

    /** The time step to which a code belongs: this one, the one before or the one after, and none that was used. */
    private OptionalLong step(LoginMapper.Factor factor, String typed) {
        SecretKeySpec key =
                new SecretKeySpec(new Base32().decode(factor.secret().clear()), codes.getAlgorithm());
        long seconds = codes.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / seconds;
        for (long step = Math.max(now - 1, factor.lastStep() + 1); step <= now + 1; step++) {
            try {
                String right =
                        codes.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * seconds), Locale.ROOT);
                if (MessageDigest.isEqual(
                        right.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8))) {
                    return OptionalLong.of(step);
                }
            } catch (InvalidKeyException e) {
                throw new IllegalStateException(e);
            }
        }
        return OptionalLong.empty();
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String path(QrCode picture) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < picture.size; y++) {
            for (int x = 0; x < picture.size; x++) {
                if (picture.getModule(x, y)) {
                    path.append('M')
                            .append(x + BORDER)
                            .append(' ')
                            .append(y + BORDER)
                            .append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /**
     * What a person takes into an authenticator.
     *
     * @param secret in groups of four letters, for those who cannot take a picture
     * @param side of the picture in modules, with its border
     * @param path the dark modules as an SVG path
     */
    public record Draft(String secret, int side, String path) {

        @Override
        public String toString() {
            return "Draft[…]";
        }
    }
}
