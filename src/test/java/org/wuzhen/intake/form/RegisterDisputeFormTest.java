package org.wuzhen.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.wuzhen.act.Actor;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.engine.StartForm;
import org.wuzhen.engine.Variables;
import org.wuzhen.intake.Intake;
import org.wuzhen.intake.IntakeProcess;
import org.wuzhen.intake.Registered;

/** Behind 登记纠纷. */
class RegisterDisputeFormTest {

    private static final CaseNumber NUMBER = CaseNumber.of("BH02202611230001");
    private static final Instant NOW = Instant.parse("2026-11-23T06:37:42Z");
    private static final String WOMAN = "999999198503071244";

    private final Intake intake = mock(Intake.class);
    private final CaseFiles cases = mock(CaseFiles.class);
    private final Directory directory = mock(Directory.class);
    private final Acts acts = mock(Acts.class);
    private final RegisterDisputeForm form =
            new RegisterDisputeForm(intake, cases, directory, acts, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void aClerkOfDagu() {
        when(acts.actor()).thenReturn(Actor.person("clerk"));
        when(directory.postsOf("clerk"))
                .thenReturn(List.of(holding(Post.INTAKE_CLERK, "02"), holding(Post.MEDIATOR, "03")));
        when(directory.centre("02")).thenReturn(centre("02", "大沽街道"));
        when(directory.centre("03")).thenReturn(centre("03", "新港街道"));
        when(directory.communities("02")).thenReturn(List.of(new Community("0201", "和睦社区", "02")));
        when(directory.communities("03")).thenReturn(List.of(new Community("0301", "海滨社区", "03")));
        when(intake.register(any())).thenReturn(new Registered(NUMBER, Variables.of(IntakeProcess.CENTRE, "02")));
    }

    @Test
    void starts_with_the_clerks_own_centre_the_window_and_now() {
        Map<String, Object> shown = form.show();

        assertThat(shown)
                .containsEntry("centre", "02")
                .containsEntry("channel", "WINDOW")
                .containsEntry("requestAt", "2026-11-23T14:30");
        assertThat(values(shown, "centres")).containsExactly("02");
        assertThat(labels(shown, "communities")).containsExactly("和睦社区");
        assertThat(values(shown, "channels"))
                .containsExactlyElementsOf(
                        Arrays.stream(Channel.values()).map(Channel::name).toList());
        assertThat(values(shown, "markChoices")).hasSameSizeAs(Mark.values());
    }

    @Test
    void offers_every_type_once_and_group_by_group() {
        Map<String, Object> shown = form.show();

        assertThat(values(shown, "disputeTypes"))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DisputeType.values())
                        .map(DisputeType::name)
                        .toList());
        assertThat(labels(shown, "disputeTypes")).contains("家事邻里｜邻里", "劳动用工｜拖欠农民工工资", "土地环境｜海事渔业", "其他");
    }

    @Test
    void a_clerk_of_two_centres_chooses_one() {
        when(directory.postsOf("clerk"))
                .thenReturn(List.of(holding(Post.INTAKE_CLERK, "03"), holding(Post.INTAKE_CLERK, "02")));

        assertThat(values(form.show(), "centres")).containsExactly("02", "03");
        assertThat(labels(form.show(), "communities")).containsExactly("大沽街道｜和睦社区", "新港街道｜海滨社区");
        Map<String, Object> entry = entry();
        assertRejected(entry, "请选择您任受理登记员的登记单位。");
        entry.put("centre", "03");
        assertThat(taken(entry).centre()).isEqualTo("03");
    }

    @Test
    void whoever_is_no_clerk_has_no_centre_and_registers_nothing() {
        when(directory.postsOf("clerk")).thenReturn(List.of(holding(Post.MEDIATOR, "02")));

        assertThat(values(form.show(), "centres")).isEmpty();
        assertThat(form.show()).containsEntry("centre", null);
        assertRejected(entry(), "登记纠纷须由受理登记员办理，请联系管理员为您设置受理登记岗。");
    }

    @Test
    void opens_a_case_from_what_was_typed() {
        Map<String, Object> entry = entry();
        entry.put("channel", "HOTLINE");
        entry.put("channelRef", "RX1");
        entry.put("requestAt", "2026-11-20T09:15");
        entry.put("community", "0201");
        entry.put("grid", "第3网格");
        entry.put("place", "3号楼2门");
        entry.put("amount", 3000.5);
        entry.put("peopleCount", 6);
        entry.put("marks", List.of("SPECIAL_GROUP", "MEDIA"));
        entry.put(
                "applicants",
                List.of(
                        party("PERSON", "赵甲", "idNumber", WOMAN, "phone", "13800001234"),
                        Map.of("kind", "PERSON"),
                        party("PERSON_OTHER_ID", "Smith", "idNumber", "E123", "gender", "男")));
        entry.put("respondents", List.of(party("ORGANISATION", "测试公司", "idNumber", "91350100M000100Y43")));

        StartForm.Begun begun = form.take(new FormEntry(null, null, entry));
        assertThat(begun.number()).isEqualTo(NUMBER);
        assertThat(begun.variables().asMap()).containsEntry("centre", "02");

        NewCase dispute = registered();
        assertThat(dispute.channelRef()).isEqualTo("RX1");
        assertThat(dispute.requestAt()).isEqualTo(Instant.parse("2026-11-20T01:15:00Z"));
        assertThat(dispute.community()).isEqualTo("0201");
        assertThat(dispute.amount()).isEqualByComparingTo(new BigDecimal("3000.5"));
        assertThat(dispute.peopleCount()).isEqualTo(6);
        assertThat(dispute.marks()).containsExactlyInAnyOrder(Mark.SPECIAL_GROUP, Mark.MEDIA);
        assertThat(dispute.parties()).hasSize(3);
        Party woman = dispute.parties().get(0);
        assertThat(woman.gender()).isEqualTo("女");
        assertThat(woman.birthDate()).isEqualTo(LocalDate.of(1985, 3, 7));
        assertThat(dispute.parties().get(2).kind()).isEqualTo(Party.Kind.ORGANISATION);
    }

    @Test
    void counts_the_parties_and_takes_now_when_nothing_else_is_said() {
        NewCase dispute = taken(entry());

        assertThat(dispute.peopleCount()).isEqualTo(2);
        assertThat(dispute.requestAt()).isEqualTo(NOW);
        assertThat(dispute.amount()).isNull();
        assertThat(dispute.channelRef()).isNull();
    }

    @Test
    void names_the_row_of_a_wrong_number_and_never_repeats_it() {
        Map<String, Object> entry = entry();
        entry.put(
                "respondents",
                List.of(
                        party("PERSON", "钱乙"),
                        party("PERSON", "孙丙", "idNumber", "999999198503071245", "phone", "12345")));

        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> form.take(new FormEntry(null, null, entry)))
                .satisfies(rejected -> assertThat(rejected.problems())
                        .hasSize(2)
                        .allMatch(problem -> problem.startsWith("被申请人第2行："))
                        .noneMatch(problem -> problem.contains("9999") || problem.contains("12345")));
        verify(intake, never()).register(any());
    }

    @Test
    void asks_for_both_sides_facts_and_claims() {
        Map<String, Object> entry = entry();
        entry.put("applicants", List.of(Map.of("kind", "PERSON")));
        entry.put("respondents", null);
        entry.put("facts", " ");
        entry.put("claims", "求".repeat(4001));
        entry.remove("disputeType");

        assertRejected(
                entry,
                "请至少登记一名申请人；身份暂不清楚的，姓名栏可写已知的称呼。",
                "请至少登记一名被申请人；身份暂不清楚的，姓名栏可写已知的称呼。",
                "请填写“纠纷经过”。",
                "“申请人的请求”请控制在4000字以内。",
                "请选择“纠纷类型”。");
    }

    @Test
    void a_childs_request_needs_the_guardian() {
        when(intake.minor(any())).thenReturn(true);
        Map<String, Object> entry = entry();
        assertRejected(entry, "申请人第1行：申请人未满18周岁，请在“代表人或代理人”填写监护人姓名。");
        entry.put("applicants", List.of(party("PERSON", "赵小甲", "representative", "赵大甲")));
        assertThat(taken(entry).parties().get(0).representative()).isEqualTo("赵大甲");
    }

    @Test
    void refuses_a_future_request_a_foreign_community_one_person_on_both_sides() {
        Map<String, Object> entry = entry();
        entry.put("requestAt", "2026-11-23T15:30");
        entry.put("community", "0301");
        entry.put("peopleCount", 0);
        entry.put("applicants", List.of(party("PERSON", "赵甲", "idNumber", WOMAN)));
        entry.put("respondents", List.of(party("PERSON", "赵甲", "idNumber", WOMAN)));

        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> form.take(new FormEntry(null, null, entry)))
                .satisfies(rejected -> assertThat(String.join("\n", rejected.problems()))
                        .contains("不能晚于现在", "辖区内的社区", "同一证件号码不能既是申请人又是被申请人", "“涉及人数”请填写1以上的整数"));
    }

    @Test
    void a_reference_that_a_channel_reported_before_leads_to_its_case() {
        when(cases.byChannelRef(Channel.GRID, "WG1")).thenReturn(Optional.of(CaseNumber.of("BH02202611010007")));
        Map<String, Object> entry = entry();
        entry.put("channel", "GRID");
        entry.put("channelRef", "WG1");

        assertRejected(entry, "该渠道编号已登记为案件 BH02202611010007，无需重复登记。请在该案件中办理；如编号有误，请核对后重新填写。");
    }

    private NewCase taken(Map<String, Object> entry) {
        form.take(new FormEntry(null, null, entry));
        return registered();
    }

    private NewCase registered() {
        ArgumentCaptor<NewCase> dispute = ArgumentCaptor.forClass(NewCase.class);
        verify(intake).register(dispute.capture());
        return dispute.getValue();
    }

    private void assertRejected(Map<String, Object> entry, String... problems) {
        assertThatExceptionOfType(FormRejected.class)
                .isThrownBy(() -> form.take(new FormEntry(null, null, entry)))
                .satisfies(rejected -> assertThat(rejected.problems()).containsExactlyInAnyOrder(problems));
    }

    private static Map<String, Object> entry() {
        Map<String, Object> entry = new HashMap<>();
        entry.put("channel", "WINDOW");
        entry.put("disputeType", "NEIGHBOUR");
        entry.put("facts", "楼上漏水");
        entry.put("claims", "修复");
        entry.put("applicants", List.of(party("PERSON", "赵甲")));
        entry.put("respondents", List.of(party("PERSON", "钱乙")));
        return entry;
    }

    private static Map<String, Object> party(String kind, String name, String... more) {
        Map<String, Object> party = new HashMap<>(Map.of("kind", kind, "name", name));
        for (int i = 0; i < more.length; i += 2) {
            party.put(more[i], more[i + 1]);
        }
        return party;
    }

    private static List<Object> values(Map<String, Object> shown, String key) {
        return column(shown, key, "value");
    }

    private static List<Object> labels(Map<String, Object> shown, String key) {
        return column(shown, key, "label");
    }

    private static List<Object> column(Map<String, Object> shown, String key, String column) {
        List<Object> found = new ArrayList<>();
        ((List<?>) shown.get(key)).forEach(choice -> found.add(((Map<?, ?>) choice).get(column)));
        return found;
    }

    private static Centre centre(String code, String name) {
        return new Centre(code, name + "矛盾纠纷调处化解中心", name, Centre.Level.STREET, "00", name + "人民调解委员会", "滨" + name);
    }

    private static PostHolding holding(Post post, String centre) {
        return new PostHolding("clerk", post, centre, null, null, LocalDate.of(2020, 1, 1), null);
    }
}
