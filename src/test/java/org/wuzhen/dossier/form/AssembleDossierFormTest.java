package org.wuzhen.dossier.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wuzhen.casefile.CaseRecord;
import org.wuzhen.casefile.RecordKind;
import org.wuzhen.dossier.ChecklistItem;
import org.wuzhen.dossier.Dossier;
import org.wuzhen.dossier.Filing;
import org.wuzhen.dossier.Need;
import org.wuzhen.dossier.RequiredItem;
import org.wuzhen.dossier.ReturnedItem;
import org.wuzhen.engine.FormRejected;

class AssembleDossierFormTest {

    private static final Map<String, Object> ROW =
            Map.of("kind", "EVIDENCE", "title", "漏水照片", "pages", 4, "datedOn", "2026-09-08", "location", "2号柜3层");
    private static final CaseRecord OWN = new CaseRecord(
            1,
            RecordKind.SESSION_RECORD,
            CaseRecord.Source.OWN,
            "第1次调解记录",
            null,
            LocalDate.of(2026, 9, 2),
            null,
            "wang",
            Bench.NOW);
    private static final CaseRecord FILED = new CaseRecord(
            2,
            RecordKind.SESSION_RECORD,
            CaseRecord.Source.FILED,
            "第2次调解记录",
            3,
            LocalDate.of(2026, 9, 3),
            "2号柜3层",
            "sun",
            Bench.NOW);

    private final Bench bench = new Bench();
    private final Dossier dossier = mock(Dossier.class);
    private final AssembleDossierForm form = new AssembleDossierForm(dossier, bench.facts);

    @Test
    void showsWhatIsThereAndWhatIsMissing() {
        when(dossier.checklist(Bench.CASE))
                .thenReturn(List.of(
                        item(RecordKind.REGISTRATION_FORM, RecordKind.APPLICATION, Need.REQUIRED),
                        item(RecordKind.RECEIPT, null, Need.IF_ANY),
                        item(RecordKind.SESSION_RECORD, null, Need.REQUIRED, OWN, FILED)));
        when(dossier.papers(Bench.CASE)).thenReturn(List.of(OWN, FILED));
        when(dossier.toMend(Bench.CASE)).thenReturn(List.of(new ReturnedItem(RecordKind.EVIDENCE, "缺页")));

        Map<String, Object> shown = form.show(Bench.CASE);

        assertThat(shown).containsEntry("missing", "还缺1项：受理登记表或调解申请书");
        assertThat(shown.get("checklist"))
                .isEqualTo(List.of(
                        Map.of("item", "受理登记表或调解申请书", "need", "必须", "state", "✘ 缺少", "papers", "", "reason", "应当有。"),
                        Map.of("item", "收条、汇款凭证", "need", "按需", "state", "无", "papers", "", "reason", "应当有。"),
                        Map.of(
                                "item", "调解记录",
                                "need", "必须",
                                "state", "✔ 已有2份",
                                "papers", "第1次调解记录、第2次调解记录",
                                "reason", "应当有。")));
        assertThat(shown.get("register"))
                .isEqualTo(List.of(
                        Map.of(
                                "kind", "调解记录",
                                "title", "第1次调解记录",
                                "pages", "—",
                                "date", "2026-09-02",
                                "location", "系统记录",
                                "by", "姓名wang"),
                        Map.of(
                                "kind", "调解记录",
                                "title", "第2次调解记录",
                                "pages", "3页",
                                "date", "2026-09-03",
                                "location", "2号柜3层",
                                "by", "姓名sun")));
        assertThat(shown.get("toMend")).isEqualTo(List.of(Map.of("item", "证据材料", "reason", "缺页")));
        assertThat((List<?>) shown.get("kinds")).hasSize(RecordKind.values().length);
        Bench.showsWhatItsFileNames(form);
    }

    @Test
    void saysWhenNothingIsMissing() {
        when(dossier.checklist(Bench.CASE))
                .thenReturn(List.of(item(RecordKind.SESSION_RECORD, null, Need.REQUIRED, OWN)));

        assertThat(form.show(Bench.CASE)).containsEntry("missing", "");
    }

    @Test
    void submitsWithTheEntries() {
        assertThat(form.take(Bench.entry(typed("SUBMIT", ROW))).asMap()).isEqualTo(Map.of("assembly", "submitted"));
        verify(dossier)
                .submit(
                        Bench.CASE,
                        List.of(new Filing(RecordKind.EVIDENCE, "漏水照片", 4, LocalDate.of(2026, 9, 8), "2号柜3层")));
    }

    @Test
    void submitsWithoutAnyEntry() {
        form.take(Bench.entry(Map.of("action", "SUBMIT")));
        verify(dossier).submit(Bench.CASE, List.of());
    }

    @Test
    void savesTheEntriesAndGoesOn() {
        Map<String, Object> untitled = Bench.but(ROW, "title", "");

        assertThat(form.take(Bench.entry(typed("SAVE", ROW, untitled))).asMap())
                .isEqualTo(Map.of("assembly", "continue"));

        verify(dossier)
                .save(
                        Bench.CASE,
                        List.of(
                                new Filing(RecordKind.EVIDENCE, "漏水照片", 4, LocalDate.of(2026, 9, 8), "2号柜3层"),
                                new Filing(RecordKind.EVIDENCE, "证据材料", 4, LocalDate.of(2026, 9, 8), "2号柜3层")));
        verify(dossier, never()).submit(any(), any());
    }

    @Test
    void anEmptyRowIsPassedOver() {
        Map<String, Object> empty = new HashMap<>();
        empty.put("kind", null);
        empty.put("title", "");

        form.take(Bench.entry(typed("SUBMIT", empty)));

        verify(dossier).submit(Bench.CASE, List.of());
    }

    @Test
    void savingNothingIsRefused() {
        assertThat(Bench.rejected(form, Map.of("action", "SAVE")).problems())
                .containsExactly("没有要登记的材料，请至少登记一份，或者选择“提交复核”。");
        verifyNoInteractions(dossier);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, , 请选择“材料种类”。",
        "pages, , 请填写“页数”。",
        "pages, 0, “页数”请填写1至9999的整数。",
        "pages, 10000, “页数”请填写1至9999的整数。",
        "pages, 2.5, “页数”的格式不对",
        "datedOn, , 请填写“材料日期”。",
        "datedOn, 昨天, “材料日期”的格式不对",
        "datedOn, 2026-09-09, “材料日期”不能晚于今天。",
        "location, , 请填写“存放位置”。"
    })
    void whatIsWantingIsSaidWithItsRow(String key, String value, String problem) {
        assertThat(Bench.rejected(form, typed("SUBMIT", ROW, Bench.but(ROW, key, value)))
                        .problems())
                .singleElement()
                .asString()
                .startsWith("补充登记材料第2行")
                .contains(problem);
        verifyNoInteractions(dossier);
    }

    @Test
    void aMissingItemIsSaidAsTheDossierSaysIt() {
        doThrow(new FormRejected(List.of("缺少甲", "缺少乙"))).when(dossier).submit(any(), any());

        assertThat(Bench.rejected(form, Map.of("action", "SUBMIT")).problems()).containsExactly("缺少甲", "缺少乙");
    }

    @Test
    void readsEveryFieldOfItsFileAndNoneIsATick() {
        assertThat(Bench.fields("assemble-dossier"))
                .containsExactlyInAnyOrder(
                        "entries.kind",
                        "entries.title",
                        "entries.pages",
                        "entries.datedOn",
                        "entries.location",
                        "action");
    }

    private static Map<String, Object> typed(String action, Map<?, ?>... rows) {
        return Map.of("action", action, "entries", List.of(rows));
    }

    private static ChecklistItem item(RecordKind kind, RecordKind alternative, Need need, CaseRecord... papers) {
        return new ChecklistItem(new RequiredItem(kind, alternative, need, "应当有。", "D01"), List.of(papers));
    }
}
