package org.wuzhen.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.WuzhenTest;

/** The texts that the house ships: each is sent by an act that there is, and says nothing of the dispute. */
@WuzhenTest
class TextsTest {

    /** What would tell somebody who looks at the phone what the dispute is about, or with whom. */
    private static final Pattern TELLING = Pattern.compile("工资|离婚|婚姻|家庭|邻里|物业|医疗|债|元|公安|派出所|卫健|妇联|人社|信用|姓名|身份证|暴力|未成年");

    @Autowired
    Templates templates;

    @Test
    void everyTriggerIsAnActThatSomebodyRecords() throws IOException {
        Set<String> recorded = recorded();
        assertThat(templates.all()).hasSizeGreaterThan(40).allSatisfy(one -> assertThat(recorded)
                .as("%s is sent by %s", one.code(), one.trigger())
                .contains(one.trigger()));
    }

    @Test
    void noTextTellsWhatTheDisputeIsAbout() {
        assertThat(templates.all()).allSatisfy(one -> {
            assertThat(Wording.problems(one.body(), one.recipient())).isEmpty();
            assertThat(one.body()).contains("{案号}");
            if (one.recipient().parties()) {
                assertThat(one.body())
                        .doesNotContainPattern(TELLING)
                        .contains("{咨询}")
                        .hasSizeLessThan(90);
            }
        });
    }

    @Test
    void stepsBetweenLevelsAndDepartmentsAllHaveTheirText() {
        assertThat(templates.all().stream().map(Template::trigger))
                .contains(
                        "receipt-given",
                        "case-accepted",
                        "matter-dispatched",
                        "consultation-convened",
                        "escalation-handed-up",
                        "case-transferred",
                        "leader-accepted",
                        "case-suspended",
                        "case-resumed",
                        "agreement-signed",
                        "confirmation-submitted",
                        "confirmation-ended",
                        "petitioner-told",
                        "petition-opinion-served",
                        "recusal-decided",
                        "case-closed",
                        "supervision-noticed");
    }

    @Test
    void aPlaceThatThereIsNotIsRefused() {
        assertThat(Wording.problems("{案号}{姓名}", Recipient.APPLICANT))
                .singleElement()
                .asString()
                .contains("{姓名}");
        assertThat(Wording.problems("{案号}{事项}", Recipient.PARTIES))
                .singleElement()
                .asString()
                .contains("不能写入");
        assertThat(Wording.problems("{案号}{事项}", Recipient.HANDLER)).isEmpty();
    }

    @Test
    @Transactional
    void aNewVersionReplacesFromADayOnAndNothingIsOverwritten() {
        Template first = templates.all().stream()
                .filter(one -> one.code().equals("joined"))
                .findFirst()
                .orElseThrow();
        LocalDate later = LocalDate.now().plusDays(3);
        templates.replace(first.id(), "编号{案号}的事项已合并办理。", later);

        List<Template> versions = templates.all().stream()
                .filter(one -> one.code().equals("joined"))
                .toList();
        assertThat(versions).extracting(Template::version).startsWith(first.version() + 1, first.version());
        assertThat(versions.get(1).body()).isEqualTo(first.body());
        assertThat(versions.get(1).holds(later.minusDays(1))).isTrue();
        assertThat(versions.get(1).holds(later)).isFalse();
        assertThat(versions.get(0).holds(later.minusDays(1))).isFalse();
        assertThat(versions.get(0).holds(later)).isTrue();
        assertThat(templates.of("case-joined")).extracting(Template::id).containsExactly(first.id());

        assertThatThrownBy(
                        () -> templates.replace(first.id(), "", LocalDate.now().minusDays(1)))
                .isInstanceOf(Templates.NotChanged.class)
                .hasMessageContaining("请填写消息内容")
                .hasMessageContaining("不能早于今天");
        assertThatThrownBy(() -> templates.replace(first.id(), "又改", later.minusDays(1)))
                .hasMessageContaining("最近一版");
        templates.end(first.id(), later.plusDays(5));
        assertThat(templates.get(versions.get(0).id()).to()).isEqualTo(later.plusDays(5));
    }

    private static Set<String> recorded() throws IOException {
        Set<String> kinds = new TreeSet<>();
        Pattern literal = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/wuzhen"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains("acts.record") || text.contains("new Act(")) {
                    literal.matcher(text).results().forEach(found -> kinds.add(found.group(1)));
                }
            }
        }
        return kinds;
    }
}
