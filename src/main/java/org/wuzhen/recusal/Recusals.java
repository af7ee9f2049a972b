package org.wuzhen.recusal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.AskedDepartment;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.OpenTask;
import org.wuzhen.engine.OpenTasks;
import org.wuzhen.engine.TaskDuty;
import org.wuzhen.engine.Variables;
import org.wuzhen.recusal.store.RecusalMapper;

/**
 * 回避与投诉: a party objects to somebody of the office at any stage. That person sees nothing of the case from this moment on;
 * a head decides within three working days; where the objection holds, somebody else carries the case.
 */
@Component
@Transactional
public class Recusals {

    private static final String BASIS = "《人民调解法》第十五条、第二十三条，中心回避与投诉办理规则";
    private static final Set<Post> HEADS = Set.of(Post.COMMITTEE_HEAD, Post.STREET_DIRECTOR);

    private final RecusalMapper store;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final CaseAccess access;
    private final Directory directory;
    private final CaseFlow flow;
    private final OpenTasks tasks;
    private final TaskDuty hands;
    private final Acts acts;
    private final Clock clock;

    Recusals(
            RecusalMapper store,
            CaseFiles cases,
            CaseRecords records,
            CaseAccess access,
            Directory directory,
            CaseFlow flow,
            OpenTasks tasks,
            TaskDuty hands,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.records = records;
        this.access = access;
        this.directory = directory;
        this.flow = flow;
        this.tasks = tasks;
        this.hands = hands;
        this.acts = acts;
        this.clock = clock;
    }

    /** Whether somebody may still be objected to: from registration until the case is archived. */
    public static boolean inHand(CaseFile file) {
        return file.stage() != Stage.ARCHIVED && file.joinedInto() == null;
    }

    /** Whom one may object to: everybody who carries the case, has a task of it, or works on cases where it is handled. */
    @Transactional(readOnly = true)
    public Map<String, String> people(CaseFile file) {
        Set<String> ids = new LinkedHashSet<>();
        if (file.handler() != null) {
            ids.add(file.handler());
        }
        tasks.of(file.number()).stream()
                .map(OpenTask::assignee)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        for (AskedDepartment asked : cases.askedOf(file.number())) {
            directory.officers(asked.department(), asked.centre()).forEach(officer -> ids.add(officer.person()));
        }
        directory.heldToday().stream()
                .filter(held -> held.centre().equals(file.centre()) && held.unit() == null)
                .filter(held -> held.post().handlesCases())
                .map(PostHolding::person)
                .sorted()
                .forEach(ids::add);
        ids.removeAll(cases.circle(file.number()).recused());
        Map<String, String> names = directory.namesOf(ids);
        Map<String, String> people = new LinkedHashMap<>();
        ids.forEach(id -> people.put(id, names.getOrDefault(id, id)));
        return people;
    }

    /**
     * Enters a recusal or complaint; from now on the person sees nothing of the case.
     *
     * @throws FormRejected when the case is archived, the person has nothing to do with it, or one is open already
     */
    public void raise(CaseNumber number, NewRecusal raised) {
        CaseFile file = cases.get(number);
        if (!inHand(file)) {
            throw new FormRejected("案件已归档或者已并入他案，不能再申请回避。对办理情况有意见的，请另行登记信访或者投诉。");
        }
        if (raised.raisedFor() != RaisedFor.SELF
                && raised.person().equals(acts.actor().userId())) {
            throw new FormRejected("当事人对您本人提出的申请，请交由其他工作人员登记；您本人要求回避的，请选择“本人自行回避”。");
        }
        if (raised.raisedFor() == RaisedFor.SELF
                && !raised.person().equals(acts.actor().userId())) {
            throw new FormRejected("“本人自行回避”只能由本人登记，请改选提出人。");
        }
        if (!people(file).containsKey(raised.person())) {
            throw new FormRejected("所选人员不在本案办理人员之中，或者已经回避，请核对后重新选择。");
        }
        boolean carried = raised.person().equals(file.handler());
        Long id = store.insert(
                number.value(),
                raised,
                deciders(file, raised.person()),
                carried,
                acts.actor().userId(),
                clock.instant());
        if (id == null) {
            throw new FormRejected("对该人员的申请正在审查，不必重复登记。");
        }
        acts.record(
                "recusal-requested",
                number.value(),
                raised.raisedFor().label() + "对" + directory.nameOf(raised.person()) + "提出"
                        + raised.ground().kind() + "，暂停其参与本案",
                raised.ground().label(),
                Map.of(
                        "recusal",
                        id.toString(),
                        "person",
                        raised.person(),
                        "side",
                        raised.raisedFor().name()));
        records.made(
                number,
                RecordKind.RECUSAL_RECORD,
                raised.ground().kind() + "申请（" + directory.nameOf(raised.person()) + "）");
        if (!flow.tell(RecusalProcess.RECUSAL_REQUESTED, number, Variables.of(RecusalProcess.RECUSAL, id))) {
            throw new FormRejected("案件所用的流程版本不支持在线申请回避，请书面报告调委会主任，并在办理备注中记明。");
        }
    }

    /**
     * The person steps aside until it is decided. What they had taken from a post goes back to it; what the case's own
     * handler has in hand rests.
     */
    public RecusalRequest stepAside(CaseNumber number, long id) {
        RecusalRequest request = of(number, id);
        cases.recuse(number, request.person());
        if (!request.carried()) {
            releaseTasks(number, request.person());
        }
        return request;
    }

    /**
     * A head decides.
     *
     * @param upheld whether the objection holds
     * @throws FormRejected when it is decided already
     */
    public void decide(CaseNumber number, long id, boolean upheld, String reason) {
        RecusalRequest request = of(number, id);
        close(id, upheld ? Outcome.UPHELD : Outcome.NOT_UPHELD, reason);
        String name = directory.nameOf(request.person());
        cases.decide(
                number,
                "recusal-request",
                upheld ? Outcome.UPHELD.name() : Outcome.NOT_UPHELD.name(),
                name + "：" + request.ground().label() + "。" + reason,
                BASIS,
                null,
                null);
        cases.issue(
                number,
                "recusal-decision",
                null,
                upheld
                        ? request.ground().kind() + "申请成立，" + name + "不再参与本案办理"
                                + (request.carried() ? "，中心将另行指定承办人" : "") + "。"
                        : request.ground().kind() + "申请不成立，" + name + "继续参与本案办理。",
                BASIS,
                request.raisedFor() == RaisedFor.SELF
                        ? "各方当事人"
                        : request.raisedFor().label(),
                null);
        acts.record(
                "recusal-decided",
                number.value(),
                "对" + name + "的" + request.ground().kind() + "申请" + (upheld ? "成立" : "不成立"),
                reason,
                Map.of(
                        "recusal",
                        Long.toString(id),
                        "person",
                        request.person(),
                        "side",
                        request.raisedFor().name()));
        if (upheld) {
            cases.stepsBack(number, request.person(), request.ground().label());
            releaseTasks(number, request.person());
        }
    }

    /** The person takes part again: the objection does not hold. */
    public void restore(CaseNumber number, long id) {
        cases.readmit(number, of(number, id).person());
    }

    /** Whoever raised it takes it back before it is decided. */
    public void withdraw(CaseNumber number, long id, String reason) {
        RecusalRequest request = of(number, id);
        if (!request.open()) {
            throw new FormRejected("申请已经决定，不能撤回。");
        }
        if (reason == null || reason.isBlank()) {
            throw new FormRejected("请填写“撤回理由”。");
        }
        close(id, Outcome.WITHDRAWN, reason);
        acts.record(
                "recusal-withdrawn",
                number.value(),
                "撤回对" + directory.nameOf(request.person()) + "的"
                        + request.ground().kind() + "申请，恢复其参与本案",
                reason,
                Map.of(
                        "recusal",
                        Long.toString(id),
                        "person",
                        request.person(),
                        "side",
                        request.raisedFor().name()));
        if (!flow.tellOne(RecusalProcess.RECUSAL_WITHDRAWN, number, RecusalProcess.RECUSAL, id)) {
            throw new FormRejected("申请已经决定，不能撤回。请刷新页面查看。");
        }
    }

    /** Who may carry the case instead: mediators of its centre and of the one above who may read it, by log-in name. */
    @Transactional(readOnly = true)
    public Map<String, String> candidates(CaseNumber number) {
        CaseFile file = cases.get(number);
        Centre centre = directory.centre(file.centre());
        Map<String, String> candidates = new LinkedHashMap<>();
        Stream.of(Optional.of(centre.code()), Optional.ofNullable(centre.parent()))
                .flatMap(Optional::stream)
                .flatMap(code -> directory.holders(Post.MEDIATOR, code).stream())
                .map(PostHolding::person)
                .distinct()
                .filter(person -> !access.readableBy(person, Set.of(number)).isEmpty())
                .forEach(person -> candidates.put(person, directory.nameOf(person)));
        return candidates;
    }

    /**
     * Gives the case to somebody else to carry.
     *
     * @throws FormRejected when that person may not carry it
     */
    public void replace(CaseNumber number, long id, String to, String reason) {
        RecusalRequest request = of(number, id);
        if (!candidates(number).containsKey(to)) {
            throw new FormRejected("“接任承办人”已回避本案或者不是中心的调解员，请重新选择。");
        }
        if (store.replaced(id, to, clock.instant()) == 0) {
            throw new FormRejected("承办人已经更换，请刷新页面查看。");
        }
        String handler = cases.get(number).handler();
        if (request.person().equals(handler)) {
            cases.handOver(number, handler, to, reason);
        } else if (handler == null) {
            cases.entrust(number, to);
        }
    }

    @Transactional(readOnly = true)
    public List<RecusalRequest> of(CaseNumber number) {
        return store.of(number.value());
    }

    /**
     * One of a case.
     *
     * @throws NoSuchElementException when it is not of this case
     */
    @Transactional(readOnly = true)
    public RecusalRequest of(CaseNumber number, long id) {
        return Optional.ofNullable(store.find(id))
                .filter(request -> request.number().equals(number))
                .orElseThrow(() -> new NoSuchElementException("No recusal " + id + " of " + number));
    }

    private void close(long id, Outcome outcome, String reason) {
        if (store.decide(id, outcome, reason, acts.actor().userId(), clock.instant()) == 0) {
            throw new FormRejected("申请已经决定或者撤回，请刷新页面查看。");
        }
    }

    /** Those of the case's own centre; those of the one above when a head of the own is objected to. */
    private String deciders(CaseFile file, String person) {
        Centre centre = directory.centre(file.centre());
        boolean head = directory.postsOf(person).stream()
                .anyMatch(held -> held.centre().equals(centre.code()) && HEADS.contains(held.post()));
        boolean nobodyElse = HEADS.stream()
                .flatMap(post -> directory.holders(post, centre.code()).stream())
                .allMatch(held -> held.person().equals(person));
        return (head || nobodyElse) && centre.parent() != null ? centre.parent() : centre.code();
    }

    private void releaseTasks(CaseNumber number, String person) {
        tasks.of(number).stream()
                .filter(task -> person.equals(task.assignee()) && task.post() == null)
                .forEach(task -> hands.giveBack(task.id()));
    }
}
