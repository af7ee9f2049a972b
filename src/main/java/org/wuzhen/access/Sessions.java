package org.wuzhen.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One session a person: a new log-in ends the one before, and a session in which nobody does anything ends by itself.
 * The database knows which session is the person's, so that any of several servers can end it.
 */
@Component
@Transactional
public class Sessions implements HttpSessionListener {

    /** How somebody came in. */
    public enum CameBy {
        PASSWORD,
        UNIT
    }

    private static final String KEY = "wuzhen.session-key";
    private static final String PERSON = "wuzhen.session-of";
    private static final String CAME_BY = "wuzhen.came-by";
    private static final String FACTOR_SHOWN = "wuzhen.factor-shown";
    private static final String ACTED_AT = "wuzhen.acted-at";
    private static final String LEFT = "LEFT";

    private final LoginMapper login;
    private final Accounts accounts;
    private final SecondFactor factor;
    private final AccountTrail trail;
    private final AccessProperties settings;
    private final Clock clock;

    Sessions(
            LoginMapper login,
            Accounts accounts,
            SecondFactor factor,
            AccountTrail trail,
            AccessProperties settings,
            Clock clock) {
        this.login = login;
        this.accounts = accounts;
        this.factor = factor;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins the session of somebody who has just come in; any other of theirs ends. */
    public void begin(HttpServletRequest request, String person, CameBy by, boolean factorShown) {
        LoginMapper.Standing before = login.standing(person);
        String key = FreshSecret.key();
        HttpSession session = request.getSession();
        session.setAttribute(KEY, key);
        session.setAttribute(PERSON, person);
        session.setAttribute(CAME_BY, by);
        session.setAttribute(FACTOR_SHOWN, factorShown);
        session.setAttribute(ACTED_AT, clock.millis());
        login.beginSession(person, key, clock.instant(), request.getRemoteAddr());
        if (before != null && before.ended() == null) {
            trail.byPerson("session-replaced", person, "在另一处登录，原来的登录自动退出");
        }
        trail.byPerson("logged-in", person, by == CameBy.UNIT ? "通过单位统一身份登录系统" : "登录系统");
    }

    /**
     * How far somebody has come with this session.
     *
     * @param act whether a person did something, as opposed to a page that asks again by itself
     */
    @Transactional
    public LoginStep step(HttpSession session, String person, boolean act) {
        String key;
        CameBy by;
        boolean factorShown;
        Instant actedAt;
        try {
            key = (String) session.getAttribute(KEY);
            if (key == null || !person.equals(session.getAttribute(PERSON))) {
                return LoginStep.ENDED_BY_OFFICE; // did not begin here
            }
            by = (CameBy) session.getAttribute(CAME_BY);
            factorShown = (Boolean) session.getAttribute(FACTOR_SHOWN);
            actedAt = Instant.ofEpochMilli((Long) session.getAttribute(ACTED_AT));
        } catch (IllegalStateException endedMeanwhile) {
            return LoginStep.ENDED_IDLE;
        }
        LoginMapper.Standing standing = login.standing(person);
        if (standing == null || !standing.key().equals(key)) {
            return ended(standing);
        }
        Instant now = clock.instant();
        if (!actedAt.plus(settings.idle()).isAfter(now)) {
            if (login.endSession(person, key, LoginStep.ENDED_IDLE.name()) > 0) {
                trail.byPerson("session-idle", person, settings.idle().toMinutes() + "分钟没有操作，自动退出");
            }
            return LoginStep.ENDED_IDLE;
        }
        if (act) {
            session.setAttribute(ACTED_AT, now.toEpochMilli());
        }
        return owed(person, standing, by, factorShown);
    }

    /** Notes that the one-time code was shown in this session. */
    public void factorShown(HttpSession session, String person) {
        session.setAttribute(FACTOR_SHOWN, true);
        trail.byPerson("second-factor-shown", person, "通过动态口令验证");
    }

    /** Ends whatever session a person has. */
    public boolean end(String person) {
        return login.endSession(person, null, LoginStep.ENDED_BY_OFFICE.name()) > 0;
    }

    /** Log-out, or the container's own end of a session that nobody came back to. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(PERSON) instanceof String person
                && event.getSession().getAttribute(KEY) instanceof String key) {
            login.endSession(person, key, LEFT);
        }
    }

    private LoginStep owed(String person, LoginMapper.Standing standing, CameBy by, boolean factorShown) {
        boolean asked = settings.secondFactor();
        if (asked && standing.enrolled() && !factorShown) {
            return LoginStep.CODE;
        }
        if (by == CameBy.PASSWORD
                && (standing.mustChange()
                        || standing.changedAt() == null
                        || accounts.isAged(standing.changedAt()) && !accounts.isSystem(person))) {
            return LoginStep.PASSWORD;
        }
        return asked && !standing.enrolled() && !factorShown && factor.isRequiredOf(person)
                ? LoginStep.ENROL
                : LoginStep.IN;
    }

    private static LoginStep ended(LoginMapper.Standing standing) {
        if (standing == null || LoginStep.ENDED_BY_OFFICE.name().equals(standing.ended())) {
            return LoginStep.ENDED_BY_OFFICE;
        }
        return standing.ended() == null ? LoginStep.ENDED_ELSEWHERE : LoginStep.ENDED_IDLE;
    }
}
