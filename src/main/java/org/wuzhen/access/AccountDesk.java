package org.wuzhen.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Where accounts are kept. 三员分立: the system administrator enters people and posts and sees accounts; the security
 * administrator opens, resets and unlocks them; the auditor looks. So nobody alone makes up a person and logs in as one.
 */
@Component
@Transactional
public class AccountDesk {

    private static final int PAGE = 25;
    private static final int OWN_LINES = 10;
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 200;

    /** What can be done to an account. */
    public enum Act {
        OPEN("开通账号", "生成一次性密码，首次登录须修改"),
        RESET("重置密码", "原密码作废，生成一次性密码，并退出其现有登录"),
        UNLOCK("解除锁定", "不必等到锁定时间届满"),
        RESET_FACTOR("重置动态口令", "原动态口令和恢复码作废，下次登录重新绑定，并退出其现有登录"),
        END_SESSION("退出其现有登录", "该人员须重新登录，工具口令一并作废"),
        LINK("登记统一身份标识", "登记后可用单位统一身份登录"),
        UNLINK("取消统一身份标识", "此后不能用单位统一身份登录");

        private final String label;
        private final String effect;

        Act(String label, String effect) {
            this.label = label;
            this.effect = effect;
        }

        public String label() {
            return label;
        }

        /** What follows from it, in a few words. */
        public String effect() {
            return effect;
        }
    }

    /** Which accounts a list shows. */
    public enum Which {
        ALL("全部"),
        NOT_OPEN("未开通"),
        LOCKED("锁定中"),
        MUST_CHANGE("须修改密码"),
        NO_FACTOR("未绑定动态口令");

        private final String label;

        Which(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final LoggedIn loggedIn;
    private final Directory directory;
    private final Accounts accounts;
    private final AccountMapper entries;
    private final SecondFactor factor;
    private final Sessions sessions;
    private final UnitIdentities identities;
    private final Tries tries;
    private final AccountTrail trail;
    private final AccessProperties settings;
    private final Clock clock;

    AccountDesk(
            LoggedIn loggedIn,
            Directory directory,
            Accounts accounts,
            AccountMapper entries,
            SecondFactor factor,
            Sessions sessions,
            UnitIdentities identities,
            Tries tries,
            AccountTrail trail,
            AccessProperties settings,
            Clock clock) {
        this.loggedIn = loggedIn;
        this.directory = directory;
        this.accounts = accounts;
        this.entries = entries;
        this.factor = factor;
        this.sessions = sessions;
        this.identities = identities;
        this.tries = tries;
        this.trail = trail;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether the person logged in may look at accounts. */
    @Transactional(readOnly = true)
    public boolean mayLook() {
        return holds(Post.SECURITY_ADMIN) || holds(Post.SYS_ADMIN) || holds(Post.AUDITOR);
    }

    /** One page of accounts by log-in name; the text is part of a name or log-in name, blank for everybody. */
    @Transactional(readOnly = true)
    public Page list(String text, Which which, int page) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Map<String, AccountState> states =
                entries.states().stream().collect(Collectors.toMap(AccountState::person, Function.identity()));
        Set<String> locked = new HashSet<>(entries.lockedNames(clock.instant()));
        Set<String> factorRequired = factor.requiredOf();
        List<Person> found = directory.people().stream()
                .filter(person -> wanted.isEmpty()
                        || person.id().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(person -> fits(which, person.id(), stateOf(person.id(), states), locked, factorRequired))
                .sorted(Comparator.comparing(Person::id))
                .toList();
        int pages = Math.max(1, (found.size() + PAGE - 1) / PAGE);
        int shown = Math.min(Math.max(page, 1), pages);
        List<Row> rows = found.stream()
                .skip((long) (shown - 1) * PAGE)
                .limit(PAGE)
                .map(person -> row(person, stateOf(person.id(), states)))
                .toList();
        return new Page(rows, found.size(), shown, pages);
    }

    /** One account with what happened to it and what the person logged in may do to it; empty when nobody has this name. */
    @Transactional(readOnly = true)
    public Optional<View> view(String login) {
        return directory.person(login).map(person -> {
            AccountState state = entries.states().stream()
                    .filter(one -> one.person().equals(login))
                    .findFirst()
                    .orElseGet(() -> AccountState.none(login));
            Row row = row(person, state);
            return new View(row, trail.of(login).stream().map(this::line).toList(), acts(row), hint(row));
        });
    }

    /** The account of the person logged in. */
    @Transactional(readOnly = true)
    public Own own() {
        String login = loggedIn.personId().orElseThrow();
        AccountState state = entries.states().stream()
                .filter(one -> one.person().equals(login))
                .findFirst()
                .orElseGet(() -> AccountState.none(login));
        return new Own(
                state,
                trail.of(login).stream().map(this::line).limit(OWN_LINES).toList(),
                settings.secondFactor(),
                factor.isRequiredOf(login),
                factor.recoveryCodesLeft(login),
                holds(Post.PROCESS_ADMIN),
                accounts.passUntil(login).orElse(null));
    }

    /**
     * Does something to an account.
     *
     * @param claim how the unit's log-in knows the person, for {@link Act#LINK}
     * @return the one-time password, to be shown this once, or null when the act gives none
     * @throws AccountActRefused when the person logged in may not do it, or not now, or gives no reason
     */
    public String act(String login, Act act, String reason, String claim) {
        View view = view(login).orElseThrow(() -> new AccountActRefused("没有这位人员。"));
        if (!view.acts().contains(act)) {
            throw new AccountActRefused("账号状态已经变化，或您不能办理此事项，请核对后再办。");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new AccountActRefused("请写明办理事由（" + SHORTEST_REASON + "至" + LONGEST_REASON + "字），例如“本人到场申请，核对工作证”。");
        }
        return switch (act) {
            case OPEN, RESET -> accounts.openForOnce(login, why);
            case UNLOCK -> {
                accounts.unlock(login, why);
                yield null;
            }
            case RESET_FACTOR -> {
                factor.reset(login);
                end(login);
                yield told("second-factor-reset", login, act, why);
            }
            case END_SESSION -> {
                end(login);
                yield told("session-ended", login, act, why);
            }
            case LINK -> {
                if (claim == null || claim.isBlank() || claim.length() > LONGEST_REASON) {
                    throw new AccountActRefused("请填写统一身份标识。");
                }
                identities.link(login, claim.strip());
                yield told("identity-linked", login, act, why);
            }
            case UNLINK -> {
                identities.unlink(login);
                yield told("identity-unlinked", login, act, why);
            }
        };
    }

    private void end(String login) {
        sessions.end(login);
        accounts.dropPass(login);
    }

    private String told(String kind, String login, Act act, String reason) {
        trail.byOffice(kind, login, act.label(), reason);
        return null;
    }

    /** What the person logged in may do to this account in its present state. */
    private Set<Act> acts(Row row) {
        EnumSet<Act> acts = EnumSet.noneOf(Act.class);
        boolean own = loggedIn.personId().filter(row.login()::equals).isPresent();
        AccountState state = row.state();
        if (own || !row.active()) {
            return acts;
        }
        if (holds(Post.SECURITY_ADMIN)) {
            acts.add(state.open() ? Act.RESET : Act.OPEN);
            if (row.lockedUntil() != null) {
                acts.add(Act.UNLOCK);
            }
            if (state.enrolled()) {
                acts.add(Act.RESET_FACTOR);
            }
            if (state.session() || accounts.passUntil(row.login()).isPresent()) {
                acts.add(Act.END_SESSION);
            }
            if (settings.oidc().present() && settings.oidc().match() == AccessProperties.Match.LINKED) {
                acts.add(Act.LINK);
                if (state.linked()) {
                    acts.add(Act.UNLINK);
                }
            }
        } else if (holds(Post.SYS_ADMIN) && !state.open() && isFirstKeeper(row.login())) {
            acts.add(Act.OPEN);
        }
        return acts;
    }

    /** Somebody has to open the first security administrator's account. */
    private boolean isFirstKeeper(String login) {
        Set<String> open = entries.states().stream()
                .filter(AccountState::open)
                .map(AccountState::person)
                .collect(Collectors.toSet());
        return holds(login, Post.SECURITY_ADMIN)
                && directory.centres().stream()
                        .flatMap(centre -> directory.holders(Post.SECURITY_ADMIN, centre.code()).stream())
                        .noneMatch(holding -> open.contains(holding.person()));
    }

    private String hint(Row row) {
        if (!row.active()) {
            return "该人员已停用，账号不能登录。";
        }
        if (loggedIn.personId().filter(row.login()::equals).isPresent()) {
            return "这是您本人的账号，须由另一位安全管理员办理。";
        }
        if (holds(Post.SECURITY_ADMIN)) {
            return null;
        }
        return "账号由安全管理员开通、重置和解锁（三员分立）。";
    }

    private boolean fits(Which which, String person, AccountState state, Set<String> locked, Set<String> required) {
        return switch (which) {
            case ALL -> true;
            case NOT_OPEN -> !state.open() && !state.linked();
            case LOCKED -> locked.contains(Tries.hash(person));
            case MUST_CHANGE -> state.mustChange();
            case NO_FACTOR -> state.open() && !state.enrolled() && required.contains(person);
        };
    }

    private Row row(Person person, AccountState state) {
        return new Row(
                person.id(),
                person.name(),
                person.active(),
                directory.postsOf(person.id()).stream()
                        .map(this::post)
                        .distinct()
                        .collect(Collectors.joining("；")),
                state,
                tries.lockedUntil(person.id()),
                factor.isRequiredOf(person.id()));
    }

    private String post(PostHolding holding) {
        Centre centre = directory.centre(holding.centre());
        return centre.shortName() + " · " + holding.post().label();
    }

    private Line line(AccountTrail.Line line) {
        return new Line(line.at(), name(line.byWhom()), line.summary(), line.reason(), line.address());
    }

    private String name(String byWhom) {
        return byWhom.equals("system") ? "系统" : directory.nameOf(byWhom);
    }

    private boolean holds(Post post) {
        return loggedIn.personId().filter(person -> holds(person, post)).isPresent();
    }

    private boolean holds(String person, Post post) {
        return directory.postsOf(person).stream().anyMatch(holding -> holding.post() == post);
    }

    private static AccountState stateOf(String person, Map<String, AccountState> states) {
        return states.getOrDefault(person, AccountState.none(person));
    }

    /** One page of the list. */
    public record Page(List<Row> rows, int count, int page, int pages) {}

    /**
     * One account in the list.
     *
     * @param office posts and places in Chinese
     * @param lockedUntil null unless locked out now
     * @param factorRequired whether the person's posts ask for a second factor
     */
    public record Row(
            String login,
            String name,
            boolean active,
            String office,
            AccountState state,
            Instant lockedUntil,
            boolean factorRequired) {}

    /** One account with its trail; the hint says why nothing can be done, or is null. */
    public record View(Row row, List<Line> trail, Set<Act> acts, String hint) {}

    /** One line of the trail. */
    public record Line(Instant at, String byWhom, String summary, String reason, String address) {}

    /**
     * What somebody sees of their own account.
     *
     * @param factorOffered whether the house asks for second factors at all
     * @param factorRequired whether the person's posts ask for one
     * @param tools whether the person may take a pass for a tool
     * @param passUntil until when the present pass opens, or null
     */
    public record Own(
            AccountState state,
            List<Line> trail,
            boolean factorOffered,
            boolean factorRequired,
            int recoveryCodesLeft,
            boolean tools,
            Instant passUntil) {}
}
