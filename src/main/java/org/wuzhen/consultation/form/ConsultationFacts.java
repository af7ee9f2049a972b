package org.wuzhen.consultation.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.DisputeFacts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.ActionEntry;
import org.wuzhen.consultation.ActionEntryKind;
import org.wuzhen.consultation.Actions;
import org.wuzhen.consultation.Composition;
import org.wuzhen.consultation.Consultation;
import org.wuzhen.consultation.ConsultationActionProcess;
import org.wuzhen.consultation.ConsultationOpinionProcess;
import org.wuzhen.consultation.ConsultationProcess;
import org.wuzhen.consultation.Consultations;
import org.wuzhen.consultation.Meeting;
import org.wuzhen.consultation.Member;
import org.wuzhen.consultation.MemberOpinion;
import org.wuzhen.consultation.MemberOpinions;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.FormEntry;

/** What stands on top of the forms of a consultation: the consultation, its members, what they said, and the dispute. */
@Component
class ConsultationFacts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    private final Consultations consultations;
    private final MemberOpinions opinions;
    private final Actions actions;
    private final DisputeFacts disputes;
    private final Directory directory;

    ConsultationFacts(
            Consultations consultations,
            MemberOpinions opinions,
            Actions actions,
            DisputeFacts disputes,
            Directory directory) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.actions = actions;
        this.disputes = disputes;
        this.directory = directory;
    }

    Consultation consultation(CaseNumber number, Function<String, Object> process) {
        return consultations
                .find(number, ConsultationProcess.CONSULTATION.in(process))
                .orElseThrow();
    }

    Member member(CaseNumber number, Function<String, Object> process) {
        return opinions.member(number, ConsultationOpinionProcess.MEMBER.in(process));
    }

    Action action(CaseNumber number, Function<String, Object> process) {
        return actions.action(number, ConsultationActionProcess.ACTION.in(process));
    }

    /** What the rule advises, read from the process. */
    Composition advice(CaseNumber number, Function<String, Object> process) {
        return consultations.advice(
                number,
                ConsultationProcess.ADVISED_MEMBERS.orNull(process),
                ConsultationProcess.ADVISED_CHAIR.in(process),
                ConsultationProcess.ADVISED_QUORUM.in(process),
                ConsultationProcess.COMPOSITION_REASON.in(process),
                ConsultationProcess.COMPOSITION_ROW.in(process));
    }

    List<Map<String, Object>> dispute(CaseNumber number) {
        return disputes.rows(number);
    }

    /** Rows of the table 会诊. */
    List<Map<String, Object>> rows(Consultation consultation) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (consultation.why() != null) {
            rows.add(row("提请理由", consultation.why()));
        }
        rows.add(row("会诊期限", minute(consultation.dueAt())));
        if (consultation.convenedAt() != null) {
            Meeting meeting = consultations.last(consultation.id());
            rows.add(row("牵头部门", nameOf(consultation.lead())));
            rows.add(row("主持人", consultation.chair().label()));
            rows.add(row(
                    "会议",
                    minute(meeting.plannedAt()) + "，" + meeting.place()
                            + (meeting.dateNo() > 1 ? "（第" + meeting.dateNo() + "次会期）" : "")));
            rows.add(row("需要研究的问题", consultation.question()));
        }
        if (consultation.dispute() != null) {
            rows.add(row("分歧", consultation.focus().label() + "：" + consultation.dispute()));
        }
        if (consultation.leadDecidedBy() != null) {
            rows.add(row("裁定牵头", nameOf(consultation.lead()) + "：" + consultation.leadReason()));
        }
        return rows;
    }

    /** Rows of the table 各部门意见. */
    List<Map<String, Object>> said(Consultation consultation) {
        List<MemberOpinion> all = consultations.opinions(consultation.id());
        return consultations.members(consultation.id()).stream()
                .map(member -> said(member, all))
                .toList();
    }

    private Map<String, Object> said(Member member, List<MemberOpinion> all) {
        MemberOpinion last = all.stream()
                .filter(opinion -> opinion.member() == member.id() && opinion.counts())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return Map.of(
                "department",
                nameOf(member.department()),
                "stand",
                last == null ? "未提交" : last.stand().label(),
                "words",
                last == null ? "" : last.words(),
                "by",
                last == null ? "" : by(member, last));
    }

    private String by(Member member, MemberOpinion opinion) {
        if (opinion.head() != null) {
            return "主要领导" + directory.nameOf(opinion.head()) + "签署";
        }
        String author = opinion.bySystem() ? opinion.author() + "（部门系统）" : directory.nameOf(opinion.author());
        return opinion.onBehalfOf() == null || opinion.onBehalfOf().equals(opinion.author())
                ? author
                : author + "，代表" + nameOf(member.department()) + "主要领导";
    }

    /** Rows of the table 会诊事项. */
    List<Map<String, Object>> rows(Action action) {
        List<Map<String, Object>> rows = new ArrayList<>();
        consultations
                .find(action.number(), action.consultation())
                .ifPresent(c -> rows.add(row("会诊纪要", c.paperNumber() == null ? "待印发" : c.paperNumber())));
        rows.add(row("落实部门", nameOf(action.department())));
        rows.add(row("事项", action.words()));
        rows.add(row("完成日期", action.dueOn() + (action.lateAt() == null ? "" : "（已逾期）")));
        return rows;
    }

    /** Rows of the table 落实经过. */
    List<Map<String, Object>> course(Action action) {
        return actions.entries(action.consultation()).stream()
                .filter(entry -> entry.action() == action.id())
                .map(this::line)
                .toList();
    }

    /** The day to which the last extension was asked for, or null. */
    LocalDate askedTo(Action action) {
        return actions.entries(action.consultation()).stream()
                .filter(entry -> entry.action() == action.id() && entry.kind() == ActionEntryKind.EXTENSION_ASKED)
                .map(ActionEntry::day)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Map<String, Object> line(ActionEntry entry) {
        return Map.of(
                "at",
                minute(entry.at()),
                "what",
                entry.kind().label() + (entry.day() == null ? "" : "至" + entry.day()),
                "words",
                entry.words(),
                "who",
                directory.nameOf(entry.author()));
    }

    List<Map<String, Object>> departments() {
        return directory.departments().stream()
                .map(department -> option(department.name(), department.code()))
                .toList();
    }

    /** The departments that take part. */
    List<Map<String, Object>> members(Consultation consultation) {
        return consultations.members(consultation.id()).stream()
                .map(member -> option(nameOf(member.department()), member.department()))
                .toList();
    }

    static List<Map<String, Object>> chairs() {
        return Stream.of(Post.COMMITTEE_HEAD, Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR)
                .map(post -> option(post.label(), post.name()))
                .toList();
    }

    static <E extends Enum<E>> List<Map<String, Object>> options(Class<E> type, Function<E, String> label) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> option(label.apply(constant), constant.name()))
                .toList();
    }

    String nameOf(String department) {
        return consultations.nameOf(department);
    }

    String person(String person) {
        return directory.nameOf(person);
    }

    /** Notes a problem where a text is longer than its column holds. */
    static void longest(FormEntry entry, String text, String name, int most) {
        entry.expect(text == null || text.length() <= most, "“" + name + "”请控制在" + most + "字以内。");
    }

    static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }

    static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICE));
    }

    static String yuan(BigDecimal sum) {
        return "%,.2f元".formatted(sum);
    }

    /** As a date and time field shows it. */
    static String local(Instant at) {
        return LocalDateTime.ofInstant(at, OFFICE).withSecond(0).withNano(0).toString();
    }

    static Instant instant(LocalDateTime local) {
        return local.atZone(OFFICE).toInstant();
    }
}
