package org.wuzhen.intake.form;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.Stage;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.sealing.Sealed;

/** A case for the forms of intake to show. */
final class FormCase {

    static final CaseNumber NUMBER = CaseNumber.of("BH02202611230001");
    static final Instant NOW = Instant.parse("2026-11-23T06:37:42Z");

    private FormCase() {}

    static CaseFacts facts() {
        return facts("DOMESTIC_VIOLENCE,MINOR", Channel.HOTLINE);
    }

    static CaseFacts facts(String marks, Channel channel) {
        CaseFiles cases = mock(CaseFiles.class);
        Directory directory = mock(Directory.class);
        when(cases.get(any())).thenReturn(file(marks, channel));
        when(cases.parties(any())).thenReturn(List.of(applicant(), respondent()));
        when(directory.communities("02")).thenReturn(List.of(new Community("0201", "和睦社区", "02")));
        return new CaseFacts(cases, directory);
    }

    static CheckFacts checkFacts() {
        CaseFiles cases = mock(CaseFiles.class);
        when(cases.parties(any())).thenReturn(List.of(applicant(), respondent()));
        return new CheckFacts(cases);
    }

    static FormEntry entry(Map<String, Object> values) {
        return new FormEntry(NUMBER, "task", values);
    }

    static Map<String, Object> with(Map<String, Object> values, Object... changes) {
        Map<String, Object> all = new HashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            all.put((String) changes[i], changes[i + 1]);
        }
        return all;
    }

    private static CaseFile file(String marks, Channel channel) {
        return new CaseFile(
                NUMBER,
                "02",
                Stage.REGISTERED,
                null,
                DisputeType.NEIGHBOUR,
                channel,
                "RX1",
                "0201",
                "第3网格",
                "3号楼",
                "楼上漏水",
                "修复",
                new BigDecimal("3000.00"),
                2,
                marks,
                null,
                null,
                null,
                null,
                "clerk",
                null,
                NOW,
                NOW,
                null,
                null,
                null,
                null,
                false,
                null,
                0);
    }

    private static Party applicant() {
        return new Party(
                1L,
                Party.Side.APPLICANT,
                Party.Kind.PERSON,
                "赵甲",
                "女",
                LocalDate.of(1985, 3, 7),
                Sealed.of("999999198503071244"),
                Sealed.of("13800001234"),
                "和睦社区3号楼",
                false,
                null);
    }

    private static Party respondent() {
        return new Party(
                2L, Party.Side.RESPONDENT, Party.Kind.ORGANISATION, "测试公司", null, null, null, null, null, false, "钱经理");
    }
}
