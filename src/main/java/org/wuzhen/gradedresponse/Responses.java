package org.wuzhen.gradedresponse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.NumberSeries;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.deadline.ModeChanges;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.deadline.OperatingModes;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Zone;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.RuleTables;
import org.wuzhen.engine.Variables;
import org.wuzhen.gradedresponse.store.ResponseMapper;

/**
 * Graded responses: the commander's signed orders, what they put in force, and the return to ordinary times. Several
 * responses may hold for one centre, the district's and the street's; the sharpest counts.
 */
@Component
@Transactional
public class Responses {

    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final ResponseMapper store;
    private final Commanders commanders;
    private final Directory directory;
    private final NumberSeries numbers;
    private final ModeChanges changes;
    private final OperatingModes modes;
    private final RuleTables rules;
    private final CaseFlow flow;
    private final Acts acts;
    private final Clock clock;

    Responses(
            ResponseMapper store,
            Commanders commanders,
            Directory directory,
            NumberSeries numbers,
            ModeChanges changes,
            OperatingModes modes,
            RuleTables rules,
            CaseFlow flow,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.commanders = commanders;
        this.directory = directory;
        this.numbers = numbers;
        this.changes = changes;
        this.modes = modes;
        this.rules = rules;
        this.flow = flow;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * The commander declares a response; it is in force when this returns.
     *
     * @param until when it ends by itself
     * @return its number
     * @throws FormRejected with Chinese sentences when it cannot be declared so
     */
    public OwnNumber declare(String zoneCode, OperatingMode level, Instant until, String reason) {
        Zone zone = commanders.zone(zoneCode).orElseThrow(() -> new NoSuchElementException("No such zone"));
        Zone signsAs = signsAs(zone);
        changes.oneAtATime();
        if (store.runningOf(zone.code()) != null) {
            throw new FormRejected(zone.name() + "已在响应状态，请调整级别、期限或解除，不要重复启动。");
        }
        check(level, until, reason);
        OwnNumber number = numbers.nextOwnNumber(GradedResponseProcess.NUMBER_KIND, zone.centre());
        Instant now = clock.instant();
        store.open(
                number.value(),
                zone.code(),
                zone.name(),
                String.join(",", commanders.centresOf(zone)),
                level,
                now,
                until);
        sign(number.value(), SignedKind.DECLARED, level, until, reason, signsAs);
        flow.begin(GradedResponseProcess.KEY, number, Variables.none());
        acts.record(
                "response-declared",
                null,
                zone.name() + "启动" + level.label() + "，至" + MINUTE.format(until),
                reason,
                Map.of("response", number.value(), "zone", zone.code(), "level", level.name()));
        return number;
    }

    /**
     * The commander signs another level, another end, or both.
     *
     * @throws FormRejected as {@link #declare}
     */
    public void change(OwnNumber number, OperatingMode level, Instant until, String reason) {
        Response response = running(number);
        Zone signsAs = signsAs(zoneOf(response));
        changes.oneAtATime();
        check(level, until, reason);
        SignedKind kind = kind(response, level, until);
        store.order(number.value(), level, until);
        sign(number.value(), kind, level, until, reason, signsAs);
        acts.record(
                "response-changed",
                null,
                response.zoneName() + kind.label() + "响应：" + level.label() + "，至" + MINUTE.format(until),
                reason,
                Map.of("response", number.value(), "zone", response.zone(), "level", level.name()));
        tell(flow.tell(GradedResponseProcess.RESPONSE_CHANGED, number, Variables.none()));
    }

    /** The commander ends a response before its time. */
    public void standDown(OwnNumber number, String reason) {
        Response response = running(number);
        Zone signsAs = signsAs(zoneOf(response));
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写解除响应的理由。");
        }
        sign(number.value(), SignedKind.STOOD_DOWN, OperatingMode.PEACE, clock.instant(), reason, signsAs);
        tell(flow.tell(GradedResponseProcess.RESPONSE_STOOD_DOWN, number, Variables.none()));
    }

    private static SignedKind kind(Response response, OperatingMode level, Instant until) {
        int sharper = level.compareTo(response.level());
        if (sharper != 0) {
            return sharper > 0 ? SignedKind.RAISED : SignedKind.LOWERED;
        }
        if (until.equals(response.endsAt())) {
            throw new FormRejected("级别和截止时间都没有变化，无需再签发。");
        }
        return until.isAfter(response.endsAt()) ? SignedKind.PROLONGED : SignedKind.SHORTENED;
    }

    private void check(OperatingMode level, Instant until, String reason) {
        List<String> problems = new ArrayList<>();
        Instant now = clock.instant();
        if (level == OperatingMode.PEACE) {
            problems.add("请选择一级至四级中的一个响应级别。");
        } else {
            int longest = longestDays(level);
            if (until.isBefore(now.plus(SHORTEST))) {
                problems.add("截止时间须在一小时以后。");
            } else if (until.isAfter(now.plus(Duration.ofDays(longest)))) {
                problems.add(level.label() + "一次最长" + longest + "天，届时可以再签发延长。");
            }
        }
        if (reason == null || reason.isBlank()) {
            problems.add("请填写签发理由。");
        }
        if (!problems.isEmpty()) {
            throw new FormRejected(problems);
        }
    }

    private int longestDays(OperatingMode level) {
        return offered().stream()
                .filter(offered -> offered.level() == level)
                .findFirst()
                .map(Offered::longestDays)
                .orElseThrow(() -> new IllegalStateException("The rule table knows no " + level));
    }

    /** The levels that the rule table knows, the sharpest first, with what each asks for. */
    @Transactional(readOnly = true)
    public List<Offered> offered() {
        List<Offered> offered = new ArrayList<>();
        for (OperatingMode level : OperatingMode.values()) {
            Map<String, String> asked = Map.of(GradedResponseProcess.LEVEL.name(), level.name());
            for (Map<String, Object> row : rules.ask(GradedResponseProcess.RULE, asked)) {
                offered.add(
                        0,
                        new Offered(level, row.get("reason").toString(), ((Number) row.get("longestDays")).intValue()));
            }
        }
        return offered;
    }

    /**
     * A level that may be signed.
     *
     * @param measures what it asks for, in words
     * @param longestDays how long one order may let it last
     */
    public record Offered(OperatingMode level, String measures, int longestDays) {}

    /** Only the commander signs; whoever stands in does not, and the one above may. */
    private Zone signsAs(Zone zone) {
        return commanders
                .signsAs(acts.actor().userId(), zone)
                .orElseThrow(() -> new FormRejected("响应令由" + zone.name() + "主官本人签发；主官不在岗的，由上一级战区主官签发。"));
    }

    private void sign(String number, SignedKind kind, OperatingMode level, Instant until, String reason, Zone signsAs) {
        store.sign(
                number,
                kind,
                level,
                until,
                reason,
                signsAs == null ? null : acts.actor().userId(),
                signsAs == null ? null : signsAs.name() + "主官",
                clock.instant());
    }

    private static void tell(boolean told) {
        if (!told) {
            throw new FormRejected("响应刚刚解除或正在调整，请刷新页面后再试。");
        }
    }

    private Zone zoneOf(Response response) {
        return commanders.zone(response.zone()).orElseThrow();
    }

    private Response running(OwnNumber number) {
        Response response = store.lock(number.value());
        if (response == null) {
            throw new NoSuchElementException("No such response");
        }
        if (!response.running()) {
            throw new FormRejected("响应已经解除。");
        }
        return response;
    }

    /** What the process reads of the latest order. */
    @Transactional(readOnly = true)
    public Response ordered(OwnNumber number) {
        return find(number).orElseThrow();
    }

    /** Puts a level in force: who is on duty, and the terms of all cases of the centres. */
    public void putInForce(OwnNumber number, Measures measures) {
        changes.oneAtATime();
        Response response = store.lock(number.value());
        Instant now = clock.instant();
        SignedOrder order = store.latest(number.value());
        store.measured(order.id(), measures.reason(), measures.row());
        store.dropAsked(number.value());
        store.offDuty(number.value(), now);
        for (String centre : response.centres()) {
            for (String post : List.of(measures.roster().split(","))) {
                for (PostHolding held : directory.holders(Post.valueOf(post), centre)) {
                    store.onDuty(number.value(), centre, held.post(), held.person(), now);
                }
            }
        }
        long change = follow(response, cause(response, order));
        store.inForce(number.value(), measures.reportMinutes(), measures.roster(), change);
    }

    /** The commander's order to stand down takes effect. */
    public void stoodDown(OwnNumber number) {
        over(number, SignedKind.STOOD_DOWN);
    }

    /** The time is over: back to ordinary times, by itself. */
    public void ranOut(OwnNumber number) {
        Response response = store.lock(number.value());
        sign(number.value(), SignedKind.RAN_OUT, OperatingMode.PEACE, response.endsAt(), "响应期限届满", null);
        over(number, SignedKind.RAN_OUT);
    }

    private void over(OwnNumber number, SignedKind how) {
        changes.oneAtATime();
        Response response = store.lock(number.value());
        Instant now = clock.instant();
        store.dropAsked(number.value());
        store.offDuty(number.value(), now);
        store.over(number.value(), how, now);
        long change =
                follow(response, response.zoneName() + response.level().label() + how.label() + "（" + number + "）");
        store.changed(number.value(), change);
        acts.record(
                "response-ended",
                null,
                response.zoneName() + response.level().label() + how.label() + "，恢复平时",
                store.latest(number.value()).reason(),
                Map.of("response", number.value(), "zone", response.zone()));
    }

    private static String cause(Response response, SignedOrder order) {
        String zone = response.zoneName();
        String level = order.level().label();
        return switch (order.kind()) {
                    case DECLARED -> zone + "启动" + level;
                    case RAISED -> zone + "升为" + level;
                    case LOWERED -> zone + "降为" + level;
                    default -> zone + order.kind().label() + level;
                }
                + "（"
                + response.number()
                + "）";
    }

    /** Puts every centre of a response into the sharpest mode that holds for it now. */
    private long follow(Response response, String cause) {
        List<Response> all = store.running();
        Map<String, OperatingMode> changed = new HashMap<>();
        for (String centre : response.centres()) {
            OperatingMode mode = all.stream()
                    .filter(one -> one.centres().contains(centre))
                    .map(Response::level)
                    .reduce(OperatingMode.PEACE, OperatingMode::orSharper);
            if (mode != modes.at(centre)) {
                changed.put(centre, mode);
            }
        }
        return changed.isEmpty() ? response.change() : changes.enter(changed, cause);
    }

    /** A response; empty when there is none under this number. */
    @Transactional(readOnly = true)
    public Optional<Response> find(OwnNumber number) {
        return Optional.ofNullable(store.find(number.value()));
    }

    /** The responses that last, the sharpest first. */
    @Transactional(readOnly = true)
    public List<Response> running() {
        return store.running();
    }

    /** The responses that are over, the latest first. */
    @Transactional(readOnly = true)
    public List<Response> ended(int limit) {
        return store.ended(limit);
    }

    /** Everything that was signed about a response, the first first. */
    @Transactional(readOnly = true)
    public List<SignedOrder> orders(String number) {
        return store.orders(number);
    }

    /** Whoever is or was on duty, those who are first. */
    @Transactional(readOnly = true)
    public List<OnDuty> duty(String number) {
        return store.duty(number);
    }

    /** How far the terms follow the latest change of a response. */
    @Transactional(readOnly = true)
    public Progress progress(Response response) {
        int total = changes.progress(response.change())
                .map(change -> change.total())
                .orElse(0);
        int waiting = response.change() == 0 ? 0 : changes.waiting(response.change(), response.centres());
        return new Progress(Math.max(total, waiting), waiting);
    }

    /** How many open terms are to follow, and how many do not yet. */
    public record Progress(int total, int waiting) {

        public boolean running() {
            return waiting > 0;
        }

        public int done() {
            return total - waiting;
        }

        /** 0 to 100. */
        public int percent() {
            return total == 0 ? 100 : (int) (done() * 100L / total);
        }
    }
}
