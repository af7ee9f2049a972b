package org.wuzhen.opinion;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Coverage;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.Variables;
import org.wuzhen.opinion.store.OpinionMapper;

/**
 * Asking departments about a case and taking their answers: an officer decides in the name of the head of the department
 * as far as their delegated authority reaches (派驻干部代表派出单位主要领导); the head decides the rest.
 */
@Component
@Transactional
public class Opinions {

    /** Where a department may be asked: while the case is in hand. */
    public static final Set<Stage> IN_HAND = Collections.unmodifiableSet(EnumSet.range(Stage.TRIAGE, Stage.PERFORMING));

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String REPLY = "department-reply";

    private final OpinionMapper requests;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final Desks desks;
    private final Directory directory;
    private final DelegatedAuthorities authorities;
    private final CaseFlow flow;
    private final OpenTasks tasks;
    private final Acts acts;
    private final Clock clock;

    Opinions(
            OpinionMapper requests,
            CaseFiles cases,
            CaseRecords records,
            Desks desks,
            Directory directory,
            DelegatedAuthorities authorities,
            CaseFlow flow,
            OpenTasks tasks,
            Acts acts,
            Clock clock) {
        this.requests = requests;
        this.cases = cases;
        this.records = records;
        this.desks = desks;
        this.directory = directory;
        this.authorities = authorities;
        this.flow = flow;
        this.tasks = tasks;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether departments may be asked about a case as it stands. */
    public static boolean inHand(CaseFile file) {
        return IN_HAND.contains(file.stage())
                && !file.suspended()
                && (file.result() == null || file.result().agreed());
    }

    /**
     * Asks a department about a case; its officers and its head read the case from now on.
     *
     * @throws FormRejected when the case is not in hand, or the department cannot be asked or is being asked already
     */
    public void ask(CaseNumber number, NewRequest request) {
        CaseFile file = cases.get(number);
        if (!inHand(file)) {
            throw new FormRejected("案件当前不在办理之中，不能征询部门。请返回案件页面查看。");
        }
        Desk desk = desks.of(file.centre(), request.department())
                .orElseThrow(() -> new FormRejected("该部门在本中心和区中心都没有派驻干部，请改选其他部门。"));
        if (request.wantedOn() != null && request.wantedOn().isBefore(today())) {
            throw new FormRejected("希望答复的日期不能早于今天。");
        }
        String asker = acts.actor().userId();
        Long id = requests.insert(number.value(), desk.centre(), request, asker, clock.instant());
        if (id == null) {
            throw new FormRejected("对该部门的征询正在办理，答复或者撤回之后才能再次征询。");
        }
        cases.ask(number, desk.department(), desk.centre());
        acts.record(
                "department-asked",
                number.value(),
                "征询" + desk.name() + "：" + request.matter().label(),
                null,
                Map.of("department", desk.department(), "centre", desk.centre(), "request", id.toString()));
        Variables variables = Variables.of(OpinionProcess.REQUEST, id)
                .with(OpinionProcess.DEPARTMENT, desk.department())
                .with(OpinionProcess.OFFICER_CENTRE, desk.centre())
                .with(OpinionProcess.ASKER, mediates(asker, file.centre()) ? asker : null);
        if (!flow.tell(OpinionProcess.DEPARTMENT_ASKED, number, variables)) {
            throw new FormRejected("案件所用的流程版本不支持征询部门，请线下征询并在办理备注中记明。");
        }
    }

    /** Takes a request back: its tasks at the department end. */
    public void withdraw(CaseNumber number, long id, String reason) {
        drop(number, id, reason);
        flow.tellOne(OpinionProcess.REQUEST_WITHDRAWN, number, OpinionProcess.REQUEST, id);
    }

    /** Gives a request up over which the term has passed; its process ends by itself. */
    public void drop(CaseNumber number, long id, String reason) {
        Request request = open(number, id);
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写撤回征询的理由。");
        }
        end(request, Ending.WITHDRAWN, reason.strip());
        acts.record(
                "department-request-withdrawn",
                number.value(),
                "撤回对" + desks.nameOf(request.department()) + "的征询",
                reason.strip(),
                about(request));
    }

    /** Goes on waiting for a department over its term; whoever asked says how it was urged. */
    public void keepWaiting(CaseNumber number, long id, String urged) {
        Request request = open(number, id);
        requests.silent(id, null);
        requests.urge(id, urged, clock.instant());
        acts.record(
                "department-urged",
                number.value(),
                "催办" + desks.nameOf(request.department()) + "，继续等待答复",
                urged,
                about(request));
    }

    /** Requests of a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<Request> requests(CaseNumber number) {
        return requests.of(number.value());
    }

    /**
     * A request of a case.
     *
     * @return empty when there is none, or when it belongs to another case
     */
    @Transactional(readOnly = true)
    public Optional<Request> request(CaseNumber number, long id) {
        return Optional.ofNullable(requests.find(id)).filter(r -> r.number().equals(number));
    }

    /** Answers to a request, the oldest first. */
    @Transactional(readOnly = true)
    public List<Reply> replies(long request) {
        return requests.replies(request);
    }

    /** Answers to all requests of a case by the request's id, the oldest first; nothing for those without one. */
    @Transactional(readOnly = true)
    public Map<Long, List<Reply>> replies(CaseNumber number) {
        return requests.repliesOf(number.value()).stream().collect(Collectors.groupingBy(Reply::request));
    }

    /** How far a person may decide on a request in the name of the department's head, if they decided on this sum now. */
    @Transactional(readOnly = true)
    public Coverage coverage(Request request, String officer, BigDecimal amount) {
        return authorities.coverage(
                officer,
                request.department(),
                cases.get(request.number()).disputeType().name(),
                amount);
    }

    /**
     * Takes the answer of a department's officer. A decision within the officer's authority at this moment binds the
     * department; whatever lies beyond it goes to the head, when the officer says so.
     *
     * @return true when the head has to decide
     * @throws FormRejected when the officer may not answer, or may not decide alone and did not lay it before the head
     */
    public boolean answer(CaseNumber number, long id, Answer answer) {
        Request request = open(number, id);
        String officer = acts.actor().userId();
        holding(officer, Post.SECONDED_OFFICER, request)
                .orElseThrow(() -> new FormRejected("您现在不是" + desks.nameOf(request.department()) + "的派驻干部，不能答复这项征询。"));
        if (!answer.decision()) {
            requests.reply(request, answer, officer, null, null, false, null, clock.instant());
            return replied(request, "opinion", "提出书面意见", answer.opinion(), answer);
        }
        Coverage coverage = coverage(request, officer, answer.amount());
        if (coverage instanceof Coverage.Within within && !answer.toHead()) {
            return decided(request, answer, officer, within.authority());
        }
        return referred(request, answer, officer, coverage);
    }

    /**
     * Takes what the head of a department says to its officer's draft.
     *
     * @return true when the draft goes back to the officer
     */
    public boolean headDecides(CaseNumber number, long id, HeadDecision decision) {
        Request request = open(number, id);
        String head = acts.actor().userId();
        holding(head, Post.DEPARTMENT_HEAD, request)
                .orElseThrow(() -> new FormRejected("您现在不是" + desks.nameOf(request.department()) + "的主要领导，不能作出决定。"));
        boolean back = decision.said() == HeadSaid.RETURNED;
        if (requests.headSays(id, decision, decision.amount(), !back, head, clock.instant()) == 0) {
            throw new FormRejected("没有等待决定的答复，请刷新任务列表。");
        }
        String name = desks.nameOf(request.department());
        if (back) {
            acts.record("head-returned", number.value(), name + "主要领导将答复退回派驻干部重办", null, about(request));
            return true;
        }
        Reply reply = last(request);
        conclude(request, "head", name + "主要领导" + decision.said().label() + "：" + text(reply), reply.basis());
        acts.record(
                "head-decided",
                number.value(),
                name + "主要领导作出决定（" + decision.said().label() + "），对部门有约束力",
                null,
                about(request));
        return false;
    }

    /** The draft that waits for the head. */
    @Transactional(readOnly = true)
    public Reply draft(long request) {
        return requests.replies(request).stream()
                .filter(Reply::waitsForHead)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No draft waits for the head on request " + request));
    }

    /** Reminds the department's officer, unless the case stands still. */
    public void remind(CaseNumber number, long id) {
        Request request = requests.find(id);
        if (!cases.get(number).suspended() && requests.remind(id, clock.instant()) > 0) {
            acts.record(
                    "department-reminded",
                    number.value(),
                    "提醒" + desks.nameOf(request.department()) + "派驻干部按期答复",
                    null,
                    about(request));
        }
    }

    /**
     * Notes that the term passed without an answer.
     *
     * @return whether whoever asked is to be told; false while they are dealing with it already
     */
    public boolean silent(CaseNumber number, long id) {
        boolean tell = requests.silent(id, clock.instant()) > 0;
        if (tell) {
            Request request = requests.find(id);
            acts.record(
                    "department-silent",
                    number.value(),
                    desks.nameOf(request.department()) + "逾期未答复，已告知征询人",
                    null,
                    about(request));
        }
        return tell;
    }

    /** A case whose handling has ended asks nobody any more; its open requests end with it. */
    @EventListener
    public void on(CaseEvent.Handled event) {
        CaseNumber number = event.number();
        for (Request request : requests.of(number.value())) {
            if (request.open()) {
                requests.end(request.id(), Ending.CASE_ENDED, null, due(request), clock.instant());
                acts.record(
                        "department-request-ended",
                        number.value(),
                        "案件办理结束，对" + desks.nameOf(request.department()) + "的征询随之终止",
                        null,
                        about(request));
            }
        }
    }

    private boolean decided(Request request, Answer answer, String officer, DelegatedAuthority authority) {
        String head = head(request);
        requests.reply(request, answer, officer, authority.id(), head, true, null, clock.instant());
        String name = desks.nameOf(request.department());
        Reply reply = last(request);
        conclude(
                request,
                "binding",
                "派驻干部代表" + name + "主要领导决定（" + authority.document() + "）：" + text(reply),
                answer.basis());
        Map<String, String> details = new LinkedHashMap<>(about(request));
        details.put("authority", authority.id().toString());
        acts.recordOnBehalfOf(
                head,
                "department-decided",
                request.number().value(),
                "代表" + name + "主要领导作出决定，对部门有约束力",
                authority.document(),
                details);
        return false;
    }

    private boolean referred(Request request, Answer answer, String officer, Coverage coverage) {
        String why;
        Long authority = null;
        if (coverage instanceof Coverage.Beyond beyond) {
            why = beyond.why();
            authority = beyond.authority().id();
        } else if (coverage instanceof Coverage.Within within) {
            why = "派驻干部主动报请主要领导决定。";
            authority = within.authority().id();
        } else {
            why = "派驻干部没有在有效期内的授权。";
        }
        if (!answer.toHead()) {
            throw new FormRejected(why + "请勾选“报主要领导决定”后提交，或者改为只提出书面意见。");
        }
        head(request);
        requests.reply(request, answer, officer, authority, null, false, why, clock.instant());
        Map<String, String> details = new LinkedHashMap<>(about(request));
        if (authority != null) {
            details.put("authority", authority.toString());
        }
        acts.record(
                "decision-referred",
                request.number().value(),
                desks.nameOf(request.department()) + "派驻干部将答复报主要领导决定",
                why,
                details);
        return true;
    }

    private boolean replied(Request request, String outcome, String what, String words, Answer answer) {
        String name = desks.nameOf(request.department());
        conclude(request, outcome, name + what + "：" + words, answer.basis());
        acts.record("department-replied", request.number().value(), name + what, null, about(request));
        return false;
    }

    private void conclude(Request request, String outcome, String words, String basis) {
        end(request, Ending.ANSWERED, null);
        cases.decide(request.number(), REPLY, outcome, words, basis, null, null);
        records.made(request.number(), RecordKind.DEPARTMENT_REPLY, desks.nameOf(request.department()) + "答复");
    }

    private void end(Request request, Ending how, String reason) {
        requests.end(request.id(), how, reason, due(request), clock.instant());
        cases.endAsk(request.number(), request.department(), request.centre());
    }

    /** Until when the answer to an open request is due today: the officer's, or the head's once it lies with the head. */
    @Transactional(readOnly = true)
    public Instant due(Request request) {
        return due(request, tasks.of(request.number()));
    }

    /** As {@link #due(Request)}, of all open requests of a case by their ids; nothing where no day is set. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> dues(CaseNumber number, List<Request> requests) {
        List<OpenTask> open = requests.stream().anyMatch(Request::open) ? tasks.of(number) : List.of();
        Map<Long, Instant> dues = new HashMap<>();
        requests.stream().filter(Request::open).forEach(request -> {
            Instant due = due(request, open);
            if (due != null) {
                dues.put(request.id(), due);
            }
        });
        return dues;
    }

    private static Instant due(Request request, List<OpenTask> open) {
        return open.stream()
                .filter(task -> task.groups().contains(OpinionProcess.officers(request))
                        || task.groups().contains(OpinionProcess.head(request)))
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Request open(CaseNumber number, long id) {
        Request request = requests.lock(id);
        if (request == null || !request.number().equals(number)) {
            throw new FormRejected("没有这项征询，请返回案件页面查看。");
        }
        if (!request.open()) {
            throw new FormRejected("这项征询已经结束（" + request.ending().label() + "），无需再办理。");
        }
        return request;
    }

    private String head(Request request) {
        return directory
                .headOf(request.department())
                .map(PostHolding::person)
                .orElseThrow(
                        () -> new FormRejected(desks.nameOf(request.department()) + "没有登记主要领导，现在只能提出书面意见；请联系中心补充登记。"));
    }

    private Optional<PostHolding> holding(String person, Post post, Request request) {
        return directory.postsOf(person).stream()
                .filter(held -> held.post() == post && request.department().equals(held.department()))
                .findFirst();
    }

    private boolean mediates(String person, String centre) {
        String above = directory.centre(centre).parent();
        return directory.postsOf(person).stream()
                .anyMatch(held -> held.post() == Post.MEDIATOR
                        && (held.centre().equals(centre) || held.centre().equals(above)));
    }

    private Reply last(Request request) {
        List<Reply> replies = requests.replies(request.id());
        return replies.get(replies.size() - 1);
    }

    private static String text(Reply reply) {
        BigDecimal sum = reply.sum();
        return reply.words()
                + (sum == null ? "" : "（金额" + sum.stripTrailingZeros().toPlainString() + "元）");
    }

    private static Map<String, String> about(Request request) {
        return Map.of("department", request.department(), "request", Long.toString(request.id()));
    }

    private LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }
}
