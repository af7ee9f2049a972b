package org.wuzhen.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.wuzhen.access.Reveals;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.dossier.ContactWay;
import org.wuzhen.dossier.Finding;
import org.wuzhen.dossier.FollowUp;
import org.wuzhen.dossier.OtherRemedy;
import org.wuzhen.dossier.PerformanceState;
import org.wuzhen.dossier.Satisfaction;
import org.wuzhen.dossier.Visited;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.FormRejected;
import org.wuzhen.sealing.Sealed;

/** One case and its facts, on which the forms of this stage are tried. */
final class Bench {

    static final CaseNumber CASE = CaseNumber.of("BH02202609010001");

    /** 2026-09-08 09:30 in the office. */
    static final Instant NOW = Instant.parse("2026-09-08T01:30:00Z");

    final CaseFiles cases = mock(CaseFiles.class);
    final CaseClocks clocks = mock(CaseClocks.class);
    final Directory directory = mock(Directory.class);
    final Reveals reveals = mock(Reveals.class);
    final DossierFacts facts = new DossierFacts(cases, clocks, directory, reveals, Clock.fixed(NOW, ZoneOffset.UTC));

    Bench() {
        when(cases.get(CASE)).thenReturn(file(CaseResult.WRITTEN_AGREEMENT, RiskLevel.YELLOW, "wang"));
        when(cases.parties(CASE))
                .thenReturn(List.of(
                        party(Party.Side.APPLICANT, "李秀英", "13800001234", "福安里3号楼", false, null),
                        party(Party.Side.RESPONDENT, "张小朋", null, null, true, "张卫东（父亲）")));
        when(reveals.contacts(CASE, "回访"))
                .thenReturn(List.of(
                        new Reveals.Contact("申请人", "李秀英", "13800001234", "福安里3号楼", null),
                        new Reveals.Contact("被申请人", "Z.X.P.（未成年人）", null, null, "张卫东（父亲）")));
        when(directory.nameOf(any())).thenAnswer(call -> "姓名" + call.getArgument(0));
    }

    static CaseFile file(CaseResult result, RiskLevel risk, String handler) {
        return new CaseFile(
                CASE,
                "02",
                Stage.FOLLOW_UP,
                result,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                "楼上漏水",
                "修复并赔偿",
                null,
                2,
                "",
                risk,
                "mediation",
                null,
                handler,
                "clerk",
                null,
                NOW,
                NOW,
                NOW,
                null,
                null,
                null,
                false,
                null,
                0);
    }

    static Party party(
            Party.Side side, String name, String phone, String address, boolean minor, String representative) {
        return new Party(
                1L, side, Party.Kind.PERSON, name, null, null, null, Sealed.of(phone), address, minor, representative);
    }

    static FollowUp reached(Satisfaction satisfaction, String riskNote, Finding finding) {
        return new FollowUp(
                7,
                2,
                true,
                ContactWay.HOME_VISIT,
                Visited.APPLICANT,
                PerformanceState.PART,
                satisfaction,
                "拖了两周",
                OtherRemedy.NONE,
                null,
                riskNote != null,
                riskNote,
                riskNote == null ? null : "网格员走访",
                null,
                Instant.parse("2026-09-07T06:00:00Z"),
                "zhao",
                finding,
                finding == null ? null : "查明属实",
                null,
                null,
                null);
    }

    static FollowUp missed() {
        return new FollowUp(
                6,
                1,
                false,
                ContactWay.PHONE,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                "无人接听",
                NOW,
                "zhao",
                null,
                null,
                null,
                null,
                null);
    }

    static FormEntry entry(Map<String, Object> typed) {
        return new FormEntry(CASE, "task", new HashMap<>(typed));
    }

    /** These entries with others in place of some; null takes one away. */
    static Map<String, Object> but(Map<String, Object> typed, String key, Object value) {
        Map<String, Object> other = new HashMap<>(typed);
        other.put(key, value);
        return other;
    }

    static FormRejected rejected(CaseForm form, Map<String, Object> typed) {
        return Assertions.catchThrowableOfType(FormRejected.class, () -> form.take(entry(typed)));
    }

    /** Everything that the form file asks of the case must be among what is shown. */
    static void showsWhatItsFileNames(CaseForm form) {
        assertThat(form.show(CASE).keySet()).as(form.formId()).containsAll(namedBy(form.formId()));
    }

    /** The fields that the form file has, those of its lists as {@code list.field}. */
    static Set<String> fields(String formId) {
        Set<String> keys = new TreeSet<>();
        fields(read(formId), "", keys);
        return keys;
    }

    private static void fields(JsonNode parent, String prefix, Set<String> keys) {
        for (JsonNode component : parent.path("components")) {
            if (component.has("key")) {
                keys.add(prefix + component.path("key").asText());
            }
            boolean list = component.path("type").asText().equals("dynamiclist");
            fields(component, list ? component.path("path").asText() + "." : prefix, keys);
        }
    }

    private static Set<String> namedBy(String formId) {
        Set<String> names = new TreeSet<>();
        JsonNode root = read(formId);
        for (JsonNode content : root.findValues("content")) {
            Matcher matcher = Pattern.compile("\\{\\{(?:#loop )?([A-Za-z]+)}}").matcher(content.asText());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        for (String where : List.of("hide", "dataSource", "valuesExpression")) {
            for (JsonNode expression : root.findValues(where)) {
                String feel = expression.asText().replaceAll("\"[^\"]*\"", "");
                Matcher matcher = Pattern.compile("[A-Za-z]+").matcher(feel);
                while (matcher.find()) {
                    names.add(matcher.group());
                }
            }
        }
        names.removeAll(Set.of("and", "or", "null", "count", "true", "false"));
        names.removeAll(fields(formId));
        return names;
    }

    private static JsonNode read(String formId) {
        try {
            return new ObjectMapper()
                    .readTree(Path.of("forms", "dossier", formId + ".form").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
