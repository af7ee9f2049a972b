package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.act.Act;
import org.wuzhen.act.Acts;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;

/** The lock-out by the clock. */
@WuzhenTest
@Transactional // each test leaves nothing behind
class LockOutTest {

    @Autowired
    AccountMapper mapper;

    @Autowired
    LoginMapper login;

    @Autowired
    Directory directory;

    @Autowired
    Acts acts;

    @Autowired
    Office office;

    private final List<Act> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T01:00:00Z");
    private Accounts door;
    private String person;

    @BeforeEach
    void aDoorWithItsOwnClock() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneId.of("Asia/Shanghai"));
        AccessProperties settings = Settings.with(3, Duration.ZERO, true);
        AccountTrail trail = new AccountTrail(login, acts, event -> told.add((Act) event), clock);
        Tries tries = new Tries(mapper, settings, clock);
        SecondFactor factor = new SecondFactor(login, tries, trail, directory, settings, clock);
        door = new Accounts(mapper, login, tries, factor, trail, directory, settings, clock);
        person = office.somebody("02", Post.MEDIATOR);
    }

    @Test
    void endsAfterItsTimeAndThenTheCountBeginsAnew() {
        assertThat(List.of(wrong(), wrong(), wrong()))
                .containsExactly(LoginAnswer.WRONG, LoginAnswer.WRONG, LoginAnswer.LOCKED);
        pass(Duration.ofMinutes(29));
        assertThat(right()).isEqualTo(LoginAnswer.LOCKED);

        pass(Duration.ofMinutes(1));
        assertThat(List.of(wrong(), wrong())).containsOnly(LoginAnswer.WRONG);
        assertThat(right()).isEqualTo(LoginAnswer.WELCOME);
    }

    @Test
    void triesWhileLockedDoNotProlongIt() {
        wrong();
        wrong();
        wrong();
        pass(Duration.ofMinutes(20));
        assertThat(wrong()).isEqualTo(LoginAnswer.LOCKED);
        pass(Duration.ofMinutes(10));
        assertThat(right()).isEqualTo(LoginAnswer.WELCOME);
    }

    @Test
    void wrongTriesLongAgoAreForgotten() {
        wrong();
        wrong();
        pass(Duration.ofMinutes(31));
        assertThat(wrong()).isEqualTo(LoginAnswer.WRONG);
        assertThat(right()).isEqualTo(LoginAnswer.WELCOME);
    }

    @Test
    void eachRefusalIsAnActWithoutWhatWasTyped() {
        wrong();
        wrong();
        wrong();
        assertThat(told).extracting(Act::kind).containsExactly("login-refused", "login-refused", "account-locked");
        assertThat(told.toString()).doesNotContain("wrong-password");
    }

    private LoginAnswer wrong() {
        return door.answer(person, "wrong-password");
    }

    private LoginAnswer right() {
        return door.answer(person, Office.PASSWORD);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
