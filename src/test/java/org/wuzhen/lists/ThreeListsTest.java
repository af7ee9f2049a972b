package org.wuzhen.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.directory.Post;

/** The three lists: nine kinds, versions that replace from a day on, and the rows of decision tables that stand on them. */
@WuzhenTest
class ThreeListsTest {

    private static final String CENTRE = "74";

    /** The tables whose rows stand on entries. */
    private static final List<String> TABLES = List.of(
            "consultation/lead-department",
            "triage/dispute-classification",
            "intake/intake-admissibility",
            "handling/return-arbitration",
            "triage/risk-level",
            "leadercase/leader-assignment",
            "escalation/escalation-rule",
            "consultation/consultation-composition");

    @Autowired
    Lists lists;

    @Autowired
    Road road;

    @Autowired
    MockMvc mvc;

    @Test
    void thereAreAllNineKinds() {
        assertThat(lists.all().stream()
                        .map(one -> one.kind() + " " + one.subject())
                        .distinct())
                .containsExactly(
                        "DUTY GOVERNMENT",
                        "DUTY ENTERPRISE",
                        "DUTY SOCIETY",
                        "NEGATIVE GOVERNMENT",
                        "NEGATIVE ENTERPRISE",
                        "NEGATIVE SOCIETY",
                        "RULE GOVERNMENT",
                        "RULE ENTERPRISE",
                        "RULE SOCIETY");
    }

    @Test
    void everyRowOfTheTablesNamesAnEntryInForceWithItsWordsAndNoEntryAnotherRow() throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String table : TABLES) {
            reasons.putAll(reasons(Path.of("processes", table + ".dmn")));
        }
        assertThat(reasons).hasSizeGreaterThan(100);
        Map<String, String> named = new TreeMap<>();
        lists.all().stream()
                .filter(one -> one.feeds() != null && one.holds(LocalDate.now()))
                .forEach(one -> Arrays.stream(one.feeds().split(",")).forEach(feed -> named.put(feed, one.text())));
        assertThat(named).isEqualTo(reasons);
    }

    @Test
    void thePageCallsTheTablesAsTheyCallThemselves() throws Exception {
        String page = text(road.holder(CENTRE, Post.TRIAGE_OFFICER), get("/lists"));
        for (String table : TABLES) {
            try (InputStream file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
                String name = Dmn.readModelFromStream(file)
                        .getModelElementsByType(Decision.class)
                        .iterator()
                        .next()
                        .getName();
                assertThat(page).contains("《" + name + "》");
            }
        }
    }

    @Test
    @Transactional
    void aVersionReplacesTheOneBeforeFromADayOn() {
        long id = lists.add(entry("HRSS", LocalDate.now()));
        LocalDate later = LocalDate.now().plusDays(10);
        long second = lists.replace(id, entry("HOUSING", later));

        List<ListEntry> versions = lists.versions(id);
        assertThat(versions).extracting(ListEntry::id).containsExactly(second, id);
        assertThat(versions).extracting(ListEntry::owner).containsExactly("HOUSING", "HRSS");
        assertThat(versions.get(1).holds(later.minusDays(1))).isTrue();
        assertThat(versions.get(1).holds(later)).isFalse();
        assertThat(versions.get(0).holds(later.minusDays(1))).isFalse();
        assertThat(versions.get(0).holds(later)).isTrue();

        assertThatThrownBy(() -> lists.replace(id, entry("HRSS", later)))
                .isInstanceOf(Lists.NotChanged.class)
                .hasMessageContaining("之后");
        assertThatThrownBy(() -> lists.add(new NewEntry(
                        null, null, "NOBODY", "", "", "", null, LocalDate.now().minusDays(1), "")))
                .hasMessageContaining("请填写“内容”")
                .hasMessageContaining("请选择清单和主体")
                .hasMessageContaining("请选择责任单位")
                .hasMessageContaining("不能早于今天");
        lists.end(second, later.plusDays(1), "文件废止");
        assertThat(lists.versions(id).get(0).to()).isEqualTo(later.plusDays(1));
    }

    @Test
    @Transactional
    void whatADecisionTableStandsOnIsReplacedAndNeverEnded() {
        ListEntry fed = lists.all().stream()
                .filter(one -> "lead-department-q01".equals(one.code()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> lists.end(fed.id(), LocalDate.now().plusDays(1), "不再适用"))
                .hasMessageContaining("lead-department Q01");
    }

    @Test
    @Transactional
    void aDepartmentAnswersForAKindOfDisputeWhileItsEntryIsInForce() {
        LocalDate today = LocalDate.now();
        assertThat(lists.answersFor("HRSS", DisputeType.MIGRANT_WAGES, today)).isTrue();
        assertThat(lists.answersFor("UNION", DisputeType.TOURISM, today)).isFalse();
        long id = lists.add(new NewEntry(
                ListKind.DUTY, Subject.GOVERNMENT, "UNION", "部门负责的纠纷", "负责", "清单", "TOURISM", today, "新增职责"));
        assertThat(lists.answersFor("UNION", DisputeType.TOURISM, today)).isTrue();
        assertThat(lists.answersFor("UNION", DisputeType.TOURISM, today.minusDays(1)))
                .isFalse();
        lists.end(id, today.plusDays(3), "职责调整");
        assertThat(lists.answersFor("UNION", DisputeType.TOURISM, today.plusDays(2)))
                .isTrue();
        assertThat(lists.answersFor("UNION", DisputeType.TOURISM, today.plusDays(3)))
                .isFalse();
        assertThat(lists.duties()).anyMatch(one -> one.id() == id);
    }

    @Test
    void onesOwnUnitComesFirstAndOnlyTheProcessAdministratorChanges() throws Exception {
        String clerk = road.holder(CENTRE, Post.TRIAGE_OFFICER);
        String page = text(clerk, get("/lists"));
        assertThat(page.indexOf("本单位负责的事项")).isPositive().isLessThan(page.indexOf("其他单位负责的事项"));
        assertThat(page).contains("政府责任清单", "企业负面清单", "社会规则清单", "《牵头部门》Q01").doesNotContain("增加事项");
        assertThat(text(clerk, get("/lists?kind=NEGATIVE&subject=ENTERPRISE")))
                .contains("企业负面清单")
                .doesNotContain("政府责任清单");
        String admin = road.holder("00", Post.PROCESS_ADMIN);
        assertThat(text(admin, get("/lists"))).contains("增加事项");
        assertThat(text(admin, form("/lists/new", "", LocalDate.now()))).contains("没有办理", "请填写“内容”");
        assertThat(send(admin, form("/lists/new", "试行事项" + CENTRE, LocalDate.now()))
                        .getStatus())
                .isEqualTo(302);
        ListEntry added = lists.all().stream()
                .filter(one -> one.text().equals("试行事项" + CENTRE))
                .findFirst()
                .orElseThrow();
        String path = "/lists/" + added.id();
        assertThat(send(admin, form(path, "试行事项修改", LocalDate.now().plusDays(2)))
                        .getStatus())
                .isEqualTo(302);
        assertThat(text(clerk, get(path))).contains("第1版", "第2版", "尚未执行").doesNotContain("使用新的版本");
        assertThat(send(admin, get("/lists/0")).getStatus()).isEqualTo(404);
        for (String who : new String[] {clerk, road.holder("00", Post.AUDITOR)}) {
            assertThat(send(who, get("/lists/new")).getStatus()).isEqualTo(403);
            assertThat(send(who, form(path, "改", LocalDate.now().plusDays(5))).getStatus())
                    .isEqualTo(403);
        }
        assertThat(send(road.holder(CENTRE, Post.SYS_ADMIN), get("/lists")).getStatus())
                .isEqualTo(403);
    }

    private static NewEntry entry(String owner, LocalDate from) {
        return new NewEntry(ListKind.DUTY, Subject.ENTERPRISE, owner, "试行", "按月支付工资", "《劳动法》第五十条", null, from, "首次登记");
    }

    private static MockHttpServletRequestBuilder form(String path, String text, LocalDate from) {
        return post(path)
                .param("kind", "DUTY")
                .param("subject", "SOCIETY")
                .param("owner", "CENTRE")
                .param("title", "试行")
                .param("text", text)
                .param("basis", "内部文件")
                .param("from", from.toString())
                .param("why", "试行")
                .with(csrf());
    }

    /** The reason of each row by the table's key and the row's name. */
    private static Map<String, String> reasons(Path table) throws IOException {
        try (InputStream file = Files.newInputStream(table)) {
            DmnModelInstance model = Dmn.readModelFromStream(file);
            Decision decision =
                    model.getModelElementsByType(Decision.class).iterator().next();
            DecisionTable rows = (DecisionTable) decision.getExpression();
            List<String> outputs =
                    rows.getOutputs().stream().map(Output::getName).toList();
            Map<String, String> reasons = new TreeMap<>();
            for (Rule rule : rows.getRules()) {
                List<OutputEntry> values = List.copyOf(rule.getOutputEntries());
                reasons.put(
                        decision.getId() + " " + plain(values.get(outputs.indexOf("row"))),
                        plain(values.get(outputs.indexOf("reason"))));
            }
            return reasons;
        }
    }

    private static String plain(OutputEntry value) {
        String text = value.getText().getTextContent().strip();
        return text.substring(1, text.length() - 1);
    }

    private String text(String person, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = send(person, request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(user(person))).andReturn().getResponse();
    }
}
