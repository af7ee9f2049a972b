package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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

    private DoorByTheClock house;
    private Accounts door;
    private String person;

    @BeforeEach
    void aDoorWithItsOwnClock() {
        house = new DoorByTheClock(
                Instant.parse("2026-03-02T01:00:00Z"),
                Settings.with(3, Duration.ZERO, true),
                mapper,
                login,
                directory,
                acts);
        door = house.accounts;
        person = office.somebody("02", Post.MEDIATOR);
    }

    @Test
    void endsAfterItsTimeAndThenTheCountBeginsAnew() {
        assertThat(List.of(wrong(), wrong(), wrong()))
                .containsExactly(LoginAnswer.WRONG, LoginAnswer.WRONG, LoginAnswer.LOCKED);
        house.pass(Duration.ofMinutes(29));
        assertThat(right()).isEqualTo(LoginAnswer.LOCKED);

        house.pass(Duration.ofMinutes(1));
        assertThat(List.of(wrong(), wrong())).containsOnly(LoginAnswer.WRONG);
        assertThat(right()).isEqualTo(LoginAnswer.WELCOME);
    }

    @Test
    void triesWhileLockedDoNotProlongIt() {
        wrong();
        wrong();
        wrong();
        house.pass(Duration.ofMinutes(20));
        assertThat(wrong()).isEqualTo(LoginAnswer.LOCKED);
        house.pass(Duration.ofMinutes(10));
        assertThat(right()).isEqualTo(LoginAnswer.WELCOME);
    }

    @Test
    void wrongTriesLongAgoAreForgotten() {
        wrong();
        wrong();
        house.pass(Duration.ofMinutes(31));
        assertThat(wrong()).isEqualTo(LoginAnswer.WRONG);
        assertThat(right()).isEqualTo(LoginAnswer.WELCOME);
    }

    @Test
    void eachRefusalIsAnActWithoutWhatWasTyped() {
        wrong();
        wrong();
        wrong();
        assertThat(house.told)
                .extracting(Act::kind)
                .containsExactly("login-refused", "login-refused", "account-locked");
        assertThat(house.told.toString()).doesNotContain("wrong-password");
    }

    private LoginAnswer wrong() {
        return door.answer(person, "wrong-password");
    }

    private LoginAnswer right() {
        return door.answer(person, Office.PASSWORD);
    }
}
