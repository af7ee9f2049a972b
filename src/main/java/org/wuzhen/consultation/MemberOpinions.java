package org.wuzhen.consultation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseRecords;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.store.ConsultationMapper;
import org.wuzhen.department.ReplyReceived;
import org.wuzhen.department.ReplyStatus;
import org.wuzhen.department.wire.Opinion;
import org.wuzhen.directory.Coverage;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseFlow;
import org.wuzhen.engine.FormRejected;

/**
 * The signed opinions of a consultation's members: an officer signs in the name of the department's head as far as their
 * delegated authority reaches (代表…主要领导), the head signs the rest; who is silent is put before their head and then before
 * supervision.
 */
@Component
@Transactional
public class MemberOpinions {

    /** The act by which supervision hears of a department that is silent. */
    public static final String SILENT_ACT = "consultation-silent";

    private final ConsultationMapper store;
    private final CaseFiles cases;
    private final CaseRecords records;
    private final ConsultationTerms terms;
    private final Directory directory;
    private final DelegatedAuthorities authorities;
    private final DepartmentVoice voice;
    private final Narratives narratives;
    private final CaseFlow flow;
    private final ApplicationEventPublisher events;
    private final Acts acts;
    private final Clock clock;

    MemberOpinions(
            ConsultationMapper store,
            CaseFiles cases,
            CaseRecords records,
            ConsultationTerms terms,
            Directory directory,
            DelegatedAuthorities authorities,
            DepartmentVoice voice,
            Narratives narratives,
            CaseFlow flow,
            ApplicationEventPublisher events,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.cases = cases;
        this.records = records;
        this.terms = terms;
        this.directory = directory;
        this.authorities = authorities;
        this.voice = voice;
        this.narratives = narratives;
        this.flow = flow;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /** A member that is asked now, with its dates. */
    public record Asked(long member, String department, String centre, Instant remindAt, Instant dueAt) {}

    /**
     * Asks a member for its opinion: its officer by task, its own system through the exchange.
     *
     * @param added id of a member that was added, or null
     * @param seat of one of those asked together; ignored for one that was added
     */
    public Asked ask(CaseNumber number, long consultation, Long added, Integer seat) {
        Member member = added != null
                ? store.member(added)
                : store.members(consultation).get(seat);
        Instant now = clock.instant();
        Instant due = terms.due(number, ConsultationOpinionProcess.OPINION_TERM, now);
        store.asked(member.id(), due, now);
        cases.ask(number, member.department(), member.centre());
        if (member.askedAt() == null) {
            voice.ask(number, store.find(consultation), member, due);
            acts.record("consultation-asked", number.value(), "征询" + nameOf(member) + "会诊意见", null, about(member));
        }
        return new Asked(
                member.id(),
                member.department(),
                member.centre(),
                terms.due(number, ConsultationOpinionProcess.REMIND_TERM, now),
                due);
    }

    @Transactional(readOnly = true)
    public Member member(CaseNumber number, long id) {
        Member member = store.member(id);
        if (member == null || !store.find(member.consultation()).number().equals(number)) {
            throw new IllegalStateException("No member " + id + " of a consultation on " + number);
        }
        return member;
    }

    /** The consultation of a member. */
    @Transactional(readOnly = true)
    public Consultation consultation(Member member) {
        return store.find(member.consultation());
    }

    /** How far a person may decide for the department in the name of its head, if they did so now. */
    @Transactional(readOnly = true)
    public Coverage coverage(CaseNumber number, Member member, String person, BigDecimal amount) {
        return authorities.coverage(
                person, member.department(), cases.get(number).disputeType().name(), amount);
    }

    /** What waits for the head of the department to sign. */
    @Transactional(readOnly = true)
    public MemberOpinion draft(Member member) {
        return waiting(member)
                .orElseThrow(
                        () -> new IllegalStateException("Nothing of member " + member.id() + " waits for the head"));
    }

    private Optional<MemberOpinion> waiting(Member member) {
        return store.opinions(member.consultation()).stream()
                .filter(opinion -> opinion.member() == member.id() && opinion.waitsForHead())
                .reduce((earlier, later) -> later);
    }

    /** What of a department was sent back by its head, the newest last. */
    @Transactional(readOnly = true)
    public List<MemberOpinion> sentBack(Member member) {
        return store.opinions(member.consultation()).stream()
                .filter(opinion -> opinion.member() == member.id() && Boolean.FALSE.equals(opinion.headSigned()))
                .toList();
    }

    /**
     * Takes the opinion of a department's officer or of its head.
     *
     * @return true when the head has to sign
     * @throws FormRejected when the person may not speak for the department, or may not decide alone
     */
    public boolean opine(CaseNumber number, long id, NewOpinion given) {
        Member member = open(number, id);
        String person = acts.actor().userId();
        if (holds(person, Post.DEPARTMENT_HEAD, member)) {
            enter(member, given, person, null, person, true, null, true);
            heard(number, member, "主要领导提出会诊意见", given);
            return false;
        }
        if (!holds(person, Post.SECONDED_OFFICER, member)) {
            throw new FormRejected("您现在不是" + nameOf(member) + "的派驻干部，不能提出会诊意见。");
        }
        if (!given.decision()) {
            enter(member, given, person, null, null, false, null, true);
            heard(number, member, "派驻干部签署会诊意见", given);
            return false;
        }
        Coverage coverage = coverage(number, member, person, given.amount());
        if (coverage instanceof Coverage.Within within && !given.toHead()) {
            String head = head(member);
            enter(member, given, person, within.authority().id(), head, true, null, true);
            String words = "代表" + nameOf(member) + "主要领导签署会诊意见，对部门有约束力";
            acts.recordOnBehalfOf(
                    head,
                    "consultation-decided",
                    number.value(),
                    words,
                    within.authority().document(),
                    about(member));
            heard(number, member, words, given);
            return false;
        }
        return refer(number, member, given, person, coverage);
    }

    private boolean refer(CaseNumber number, Member member, NewOpinion given, String officer, Coverage coverage) {
        Long authority = null;
        String why = "派驻干部没有在有效期内的授权。";
        if (coverage instanceof Coverage.Beyond beyond) {
            authority = beyond.authority().id();
            why = beyond.why();
        } else if (coverage instanceof Coverage.Within) {
            why = "派驻干部主动报请主要领导签署。";
        }
        if (!given.toHead()) {
            throw new FormRejected(why + "请勾选“报主要领导签署”后提交，或者改为只提出书面意见。");
        }
        head(member);
        enter(member, given, officer, authority, null, false, why, false);
        acts.record(
                "consultation-opinion-referred",
                number.value(),
                nameOf(member) + "派驻干部将会诊意见报主要领导签署",
                why,
                about(member));
        return true;
    }

    /**
     * Takes what the head says to what the officer decided.
     *
     * @param words the head's own words; may be null where it is signed
     * @return true when it goes back to the officer
     */
    public boolean sign(CaseNumber number, long id, boolean signed, String words) {
        Member member = open(number, id);
        String head = acts.actor().userId();
        if (!holds(head, Post.DEPARTMENT_HEAD, member)) {
            throw new FormRejected("您现在不是" + nameOf(member) + "的主要领导，不能签署。");
        }
        Optional<MemberOpinion> draft = waiting(member);
        if (draft.isEmpty() || store.headSays(id, signed, words, head, clock.instant()) == 0) {
            throw new FormRejected("没有等待签署的意见，请刷新任务列表。");
        }
        acts.record(
                "consultation-opinion-signed",
                number.value(),
                nameOf(member) + (signed ? "主要领导签署会诊意见，对部门有约束力" : "主要领导将会诊意见退回重提"),
                null,
                about(member));
        if (signed) {
            records.made(number, RecordKind.CONSULTATION_OPINION, nameOf(member) + "会诊意见");
            voice.answeredByForm(number, member, draft.get().stand(), true, head, clock.instant());
        }
        return !signed;
    }

    /** Reminds the officer, unless the case stands still or the opinion is there. */
    public void remind(CaseNumber number, long id) {
        Member member = store.member(id);
        if (!cases.get(number).suspended() && store.reminded(id, clock.instant()) > 0) {
            acts.record(
                    "consultation-reminded", number.value(), "提醒" + nameOf(member) + "按期提交会诊意见", null, about(member));
        }
    }

    /**
     * The opinion is late: the head of the department is told, and may give it.
     *
     * @return from when on a silence is a matter of supervision
     */
    public Instant tellHead(CaseNumber number, long id) {
        Member member = store.lockMember(id);
        if (store.headTold(id, clock.instant()) > 0) {
            acts.record(
                    "consultation-head-told",
                    number.value(),
                    nameOf(member) + "逾期未提交会诊意见，已告知其主要领导",
                    null,
                    about(member));
        }
        return terms.due(number, ConsultationOpinionProcess.HEAD_TERM, clock.instant());
    }

    /** Still nothing: supervision hears of it. */
    public void silent(CaseNumber number, long id) {
        Member member = store.lockMember(id);
        if (store.silent(id, clock.instant()) > 0) {
            acts.record(SILENT_ACT, number.value(), nameOf(member) + "经提醒、告知主要领导仍未提交会诊意见，提请督办", null, about(member));
        }
    }

    /** A department's own system has answered: it counts unless an opinion is there already. */
    @EventListener
    public void on(ReplyReceived received) {
        String occasion = received.key().element();
        if (!occasion.matches(DepartmentVoice.OCCASION + "\\d+")
                || received.byHand()
                || !received.operation().equals("opinion")) {
            return;
        }
        Member member = store.lockMember(Long.parseLong(occasion.substring(DepartmentVoice.OCCASION.length())));
        if (member == null || received.reply().status() != ReplyStatus.OK) {
            return;
        }
        CaseNumber number = received.number();
        Opinion.Answer answer = Opinion.of(member.department()).read(received.reply());
        boolean counts = store.find(member.consultation()).open()
                && store.opinions(member.consultation()).stream()
                        .noneMatch(opinion -> opinion.member() == member.id() && opinion.counts());
        NewOpinion given = new NewOpinion(
                Stand.valueOf(answer.stand().name()),
                narratives.guarded(number, answer.opinion()),
                answer.binding(),
                null,
                answer.basis() == null ? null : String.join("；", answer.basis()),
                false);
        store.opine(new MemberOpinion(
                0,
                member.id(),
                true,
                given.stand(),
                given.words(),
                given.decision(),
                null,
                given.basis(),
                answer.officer() == null
                        ? member.department()
                        : answer.officer().name(),
                null,
                null,
                answer.binding(),
                null,
                counts,
                clock.instant(),
                null,
                null,
                null,
                null));
        if (counts) {
            heard(number, member, "由部门系统提交会诊意见", given);
            flow.tellOne(
                    ConsultationOpinionProcess.OPINION_RECEIVED,
                    number,
                    ConsultationOpinionProcess.MEMBER,
                    member.id());
        }
    }

    private void enter(
            Member member,
            NewOpinion given,
            String author,
            Long authority,
            String onBehalfOf,
            boolean binding,
            String beyond,
            boolean counts) {
        store.opine(new MemberOpinion(
                0,
                member.id(),
                false,
                given.stand(),
                given.words(),
                given.decision(),
                given.amount(),
                given.basis(),
                author,
                authority,
                onBehalfOf,
                binding,
                beyond,
                counts,
                clock.instant(),
                null,
                null,
                null,
                null));
        if (counts) {
            voice.answeredByForm(
                    store.find(member.consultation()).number(),
                    member,
                    given.stand(),
                    binding,
                    author,
                    clock.instant());
        }
    }

    private void heard(CaseNumber number, Member member, String what, NewOpinion given) {
        records.made(number, RecordKind.CONSULTATION_OPINION, nameOf(member) + "会诊意见");
        acts.record(
                "consultation-opinion",
                number.value(),
                nameOf(member) + what + "（" + given.stand().label() + "）",
                null,
                about(member));
    }

    private Member open(CaseNumber number, long id) {
        Member member = store.lockMember(id);
        if (member == null || !store.find(member.consultation()).number().equals(number)) {
            throw new FormRejected("没有这项会诊征询，请返回案件页面查看。");
        }
        if (!store.find(member.consultation()).open()) {
            throw new FormRejected("这次会诊已经结束，无需再提出意见。");
        }
        return member;
    }

    private boolean holds(String person, Post post, Member member) {
        return directory.postsOf(person).stream()
                .anyMatch(held -> held.post() == post && member.department().equals(held.department()));
    }

    private String head(Member member) {
        return directory
                .headOf(member.department())
                .map(PostHolding::person)
                .orElseThrow(() -> new FormRejected(nameOf(member) + "没有登记主要领导，现在只能提出书面意见；请联系中心补充登记。"));
    }

    private String nameOf(Member member) {
        return directory
                .department(member.department())
                .map(department -> department.name())
                .orElse(member.department());
    }

    private static Map<String, String> about(Member member) {
        Map<String, String> details = new HashMap<>();
        details.put("consultation", Long.toString(member.consultation()));
        details.put("department", member.department());
        return details;
    }
}
