package org.wuzhen.intake.form;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.StartForm;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.PartyDraft;
import org.wuzhen.intake.Registered;

/** Behind 登记纠纷: the clerk at the window writes down who is at odds with whom, about what, and where. */
@Component
class RegisterDisputeForm implements StartForm {

    private static final int LONG_TEXT = 4000;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final int QUARTER = 15;

    private final Intake intake;
    private final CaseFiles cases;
    private final Directory directory;
    private final Acts acts;
    private final Clock clock;

    RegisterDisputeForm(Intake intake, CaseFiles cases, Directory directory, Acts acts, Clock clock) {
        this.intake = intake;
        this.cases = cases;
        this.directory = directory;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String formId() {
        return "register-dispute";
    }

    @Override
    public Set<String> personal() {
        return Set.of("idNumber", "phone");
    }

    @Override
    public Map<String, Object> show() {
        List<Centre> centres = centres();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "centres", centres.stream().map(c -> choice(c.name(), c.code())).toList());
        shown.put("centre", centres.isEmpty() ? null : centres.get(0).code());
        shown.put(
                "channels",
                Arrays.stream(Channel.values())
                        .map(c -> choice(c.label(), c.name()))
                        .toList());
        shown.put("channel", Channel.WINDOW.name());
        shown.put("requestAt", MOMENT.format(lastQuarter()));
        shown.put("disputeTypes", DisputeTypeGroup.choices());
        shown.put("communities", communities(centres));
        shown.put(
                "markChoices",
                Arrays.stream(Mark.values())
                        .map(m -> choice(m.label(), m.name()))
                        .toList());
        return shown;
    }

    @Override
    public Begun take(FormEntry entry) {
        String centre = centre(entry);
        Channel channel = entry.choice("channel", "来源渠道", Channel.class);
        String channelRef = channelRef(entry, channel);
        Instant requestAt = requestAt(entry);
        List<Party> parties = new ArrayList<>(parties(entry, "applicants", Party.Side.APPLICANT));
        parties.addAll(parties(entry, "respondents", Party.Side.RESPONDENT));
        expectDifferentSides(entry, parties);
        DisputeType type = entry.choice("disputeType", "纠纷类型", DisputeType.class);
        BigDecimal amount = entry.yuan("amount", "涉及金额");
        Integer people = entry.whole("peopleCount", "涉及人数");
        entry.expect(people == null || people >= 1 && people <= 100_000, "“涉及人数”请填写1以上的整数。");
        String facts = text(entry, "facts", "纠纷经过");
        String claims = text(entry, "claims", "申请人的请求");
        String community = community(entry, centre);
        Set<Mark> marks = marks(entry);
        entry.check();
        Registered registered = intake.register(new NewCase(
                centre,
                type,
                channel,
                channelRef,
                community,
                entry.text("grid"),
                entry.text("place"),
                facts,
                claims,
                amount,
                people == null ? parties.size() : people,
                marks,
                requestAt,
                parties));
        return new Begun(registered.number(), registered.startVariables());
    }

    private List<Centre> centres() {
        return directory.postsOf(acts.actor().userId()).stream()
                .filter(holding -> holding.post() == Post.INTAKE_CLERK)
                .map(PostHolding::centre)
                .distinct()
                .sorted()
                .map(directory::centre)
                .toList();
    }

    private String centre(FormEntry entry) {
        List<String> mine = centres().stream().map(Centre::code).toList();
        String chosen = entry.text("centre");
        if (chosen == null && mine.size() == 1) {
            return mine.get(0);
        }
        entry.expect(!mine.isEmpty(), "登记纠纷须由受理登记员办理，请联系管理员为您设置受理登记岗。");
        entry.expect(mine.isEmpty() || mine.contains(chosen), "请选择您任受理登记员的登记单位。");
        return chosen;
    }

    private String channelRef(FormEntry entry, Channel channel) {
        String reference = channel == Channel.WINDOW ? null : entry.text("channelRef");
        if (channel != null && reference != null) {
            cases.byChannelRef(channel, reference)
                    .ifPresent(known -> entry.reject("该渠道编号已登记为案件 " + known + "，无需重复登记。请在该案件中办理；如编号有误，请核对后重新填写。"));
        }
        return reference;
    }

    private Instant requestAt(FormEntry entry) {
        LocalDateTime local = entry.moment("requestAt", "提出调解申请的日期");
        Instant at =
                local == null ? clock.instant() : local.atZone(CaseFacts.OFFICE).toInstant();
        entry.expect(!at.isAfter(clock.instant().plus(QUARTER, ChronoUnit.MINUTES)), "“提出调解申请的日期”不能晚于现在，请核对。");
        return at;
    }

    private List<Party> parties(FormEntry entry, String key, Party.Side side) {
        List<Party> parties = new ArrayList<>();
        for (FormEntry row : entry.rows(key, side.label())) {
            if (row.text("name") == null
                    && row.text("idNumber") == null
                    && row.text("phone") == null
                    && row.text("address") == null) {
                continue;
            }
            PartyDraft draft = new PartyDraft(
                    side,
                    row.choice("kind", "当事人类型", PartyDraft.Kind.class),
                    row.required("name", "姓名或单位名称"),
                    row.text("gender"),
                    row.text("idNumber"),
                    row.text("phone"),
                    row.text("address"),
                    row.text("representative"));
            Party party = draft.checked(row::reject);
            row.expect(
                    side != Party.Side.APPLICANT || !intake.minor(party) || draft.representative() != null,
                    "申请人未满18周岁，请在“代表人或代理人”填写监护人姓名。");
            parties.add(party);
        }
        entry.expect(!parties.isEmpty(), "请至少登记一名" + side.label() + "；身份暂不清楚的，姓名栏可写已知的称呼。");
        return parties;
    }

    private static void expectDifferentSides(FormEntry entry, List<Party> parties) {
        boolean both = parties.stream()
                .filter(p -> p.side() == Party.Side.APPLICANT)
                .map(Party::idNumber)
                .filter(Objects::nonNull)
                .anyMatch(id ->
                        parties.stream().anyMatch(p -> p.side() == Party.Side.RESPONDENT && id.equals(p.idNumber())));
        entry.expect(!both, "同一证件号码不能既是申请人又是被申请人，请核对。");
    }

    private static String text(FormEntry entry, String key, String name) {
        String text = entry.required(key, name);
        entry.expect(text == null || text.length() <= LONG_TEXT, "“" + name + "”请控制在" + LONG_TEXT + "字以内。");
        return text;
    }

    private String community(FormEntry entry, String centre) {
        String code = entry.text("community");
        entry.expect(
                code == null
                        || centre == null
                        || directory.communities(centre).stream()
                                .anyMatch(c -> c.code().equals(code)),
                "请选择登记单位辖区内的社区（村）；跨街镇的，可不选社区，在“需要注意的情形”中勾选“跨街镇”。");
        return code;
    }

    private static Set<Mark> marks(FormEntry entry) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (String name : entry.many("marks")) {
            Arrays.stream(Mark.values()).filter(m -> m.name().equals(name)).forEach(marks::add);
        }
        return marks;
    }

    private List<Map<String, Object>> communities(List<Centre> centres) {
        return centres.stream()
                .flatMap(centre -> directory.communities(centre.code()).stream()
                        .map(c -> choice(label(c, centre, centres.size() > 1), c.code())))
                .toList();
    }

    private static String label(Community community, Centre centre, boolean several) {
        return several ? centre.shortName() + "｜" + community.name() : community.name();
    }

    private LocalDateTime lastQuarter() {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), CaseFacts.OFFICE);
        return now.truncatedTo(ChronoUnit.HOURS).plusMinutes(now.getMinute() / QUARTER * QUARTER);
    }

    private static Map<String, Object> choice(String label, String value) {
        return Map.of("label", label, "value", value);
    }
}
