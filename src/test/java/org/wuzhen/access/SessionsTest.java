package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.act.Act;
import org.wuzhen.act.Acts;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;

/** Sessions by the clock: what a person does keeps one open, what a page asks by itself does not. */
@WuzhenTest
@Transactional // each test leaves nothing behind
class SessionsTest {

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
    private Sessions sessions;
    private String person;

    @BeforeEach
    void aHouseWithItsOwnClock() {
        house = new DoorByTheClock(
                Instant.parse("2026-11-23T01:00:00Z"),
                Settings.with(5, Duration.ofDays(90), true),
                mapper,
                login,
                directory,
                acts);
        sessions = house.sessions;
        person = office.somebody("02", Post.MEDIATOR);
        house.accounts.open(person, "Kaishi#2026");
        house.told.clear();
    }

    @Test
    void pollingDoesNotKeepItOpen() {
        MockHttpSession session = begin();
        for (int minute = 1; minute < 30; minute++) {
            house.pass(Duration.ofMinutes(1));
            assertThat(sessions.step(session, person, false)).isEqualTo(LoginStep.IN);
        }
        house.pass(Duration.ofMinutes(1));
        assertThat(sessions.step(session, person, false)).isEqualTo(LoginStep.ENDED_IDLE);
        assertThat(house.told).extracting(Act::kind).containsExactly("logged-in", "session-idle");

        assertThat(sessions.step(session, person, true))
                .as("an act that comes too late opens nothing")
                .isEqualTo(LoginStep.ENDED_IDLE);
    }

    @Test
    void anActKeepsItOpen() {
        MockHttpSession session = begin();
        for (int i = 0; i < 10; i++) {
            house.pass(Duration.ofMinutes(29));
            assertThat(sessions.step(session, person, true)).isEqualTo(LoginStep.IN);
        }
    }

    @Test
    void theNextLogInEndsTheOneBefore() {
        MockHttpSession first = begin();
        MockHttpSession second = begin();

        assertThat(sessions.step(first, person, true)).isEqualTo(LoginStep.ENDED_ELSEWHERE);
        assertThat(sessions.step(second, person, true)).isEqualTo(LoginStep.IN);
    }

    @Test
    void aSessionThatDidNotBeginAtTheDoorIsNone() {
        assertThat(sessions.step(new MockHttpSession(), person, true).ended()).isTrue();
        String other = office.somebody("02", Post.MEDIATOR);
        assertThat(sessions.step(begin(), other, true).ended()).isTrue();
    }

    @Test
    void thePasswordGrowsOldDuringTheSession() {
        MockHttpSession session = begin();
        house.pass(Duration.ofDays(90));
        session.setAttribute("wuzhen.acted-at", house.now().toEpochMilli()); // somebody was always there

        assertThat(sessions.step(session, person, true)).isEqualTo(LoginStep.PASSWORD);
    }

    @Test
    void somebodyMadeAnAuditorMeanwhileSetsUpTheSecondFactorAtOnce() {
        String auditor = office.somebody("00", Post.AUDITOR);
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.begin(request, auditor, Sessions.CameBy.UNIT, false);

        assertThat(sessions.step((MockHttpSession) request.getSession(), auditor, true))
                .isEqualTo(LoginStep.ENROL);
    }

    private MockHttpSession begin() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.begin(request, person, Sessions.CameBy.PASSWORD, false);
        return (MockHttpSession) request.getSession();
    }
}
