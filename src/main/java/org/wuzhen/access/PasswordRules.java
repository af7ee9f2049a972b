package org.wuzhen.access;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Which passwords are good enough: GB/T 22239-2019 asks for complexity and change by time (8.1.4.1), the office takes
 * eight characters of three classes for it.
 */
final class PasswordRules {

    static final int MIN_LENGTH = 8;
    private static final int CLASSES = 3;
    private static final int MAX_BYTES = 72; // what bcrypt reads
    private static final int SHORT_NAME = 3;

    /** What is tried first by whoever tries: satisfies every rule of classes and is no secret at all. */
    private static final Set<String> NOTORIOUS = Set.of(
            "p@ssw0rd",
            "p@ssword",
            "passw0rd",
            "password1",
            "password1!",
            "password123",
            "admin123",
            "admin@123",
            "aa123456",
            "aa123456.",
            "abc12345",
            "abc@1234",
            "abcd1234",
            "abcd@1234",
            "qwer1234",
            "qwer@1234",
            "1qaz2wsx",
            "1qaz@wsx",
            "1qaz!qaz",
            "zaq12wsx",
            "qwe123!@#",
            "wuzhen123",
            "wuzhen@123");

    private PasswordRules() {}

    /**
     * Checks a password that is to be set.
     *
     * @throws PasswordRefused with a sentence that says what to do
     */
    static void check(String password, String login, String name) {
        if (password.length() < MIN_LENGTH || classes(password) < CLASSES) {
            throw new PasswordRefused("密码至少" + MIN_LENGTH + "位，且须含有大写字母、小写字母、数字、符号中的三种以上。");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new PasswordRefused("密码过长，请控制在" + MAX_BYTES + "个字符以内。");
        }
        String small = password.toLowerCase(Locale.ROOT);
        if (Stream.of(login, name).anyMatch(own -> tells(small, own.toLowerCase(Locale.ROOT)))) {
            throw new PasswordRefused("密码中不能含有用户名或姓名。");
        }
        if (NOTORIOUS.contains(small) || small.chars().distinct().count() < 5) {
            throw new PasswordRefused("这个密码太常见，容易被猜中，请换一个。");
        }
    }

    private static boolean tells(String password, String own) {
        return own.length() < SHORT_NAME && own.chars().allMatch(c -> c < 128)
                ? password.equals(own)
                : !own.isEmpty() && password.contains(own);
    }

    private static long classes(String password) {
        List<IntPredicate> classes = List.of(
                Character::isUpperCase,
                Character::isLowerCase,
                Character::isDigit,
                c -> !Character.isUpperCase(c) && !Character.isLowerCase(c) && !Character.isDigit(c));
        return classes.stream().filter(one -> password.chars().anyMatch(one)).count();
    }
}
