package org.wuzhen.letter.form;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseForm;
import org.wuzhen.engine.FormEntry;
import org.wuzhen.engine.Variables;
import org.wuzhen.letter.Letter;
import org.wuzhen.letter.LetterProcess;
import org.wuzhen.letter.Letters;
import org.wuzhen.letter.Measure;

/** 阅处部门来函: whoever handles the case reads what a department wrote, and says what follows. */
@Component
class ReadLetterForm implements CaseForm {

    private static final int LONGEST_NOTE = 500;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Letters letters;

    ReadLetterForm(Letters letters) {
        this.letters = letters;
    }

    @Override
    public String formId() {
        return "read-letter";
    }

    @Override
    public Map<String, Object> show(CaseNumber number) {
        throw new IllegalStateException("A case may have several letters; the process tells which");
    }

    @Override
    public Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        Letter letter = letters.get(number, LetterProcess.LETTER.in(process));
        return Map.of(
                "letter", rows(letter),
                "advice", letter.kind().advice(),
                "others",
                        letters.of(number).stream()
                                .filter(other -> other.id() != letter.id())
                                .map(this::line)
                                .toList());
    }

    @Override
    public String describe(CaseNumber number, Function<String, Object> process, String assignee) {
        Letter letter = letters.get(number, LetterProcess.LETTER.in(process));
        return letters.from(letter) + "来函：" + letter.kind().label() + "，" + letter.outcome() + "。";
    }

    @Override
    public Variables take(FormEntry entry) {
        Measure measure = entry.choice("measure", "如何处理", Measure.class);
        String note = entry.text("note");
        entry.expect(note != null || measure == Measure.FILED, "请在“处理情况”写明转告了谁、怎样转告，或者下一步怎样办理。");
        entry.expect(note == null || note.length() <= LONGEST_NOTE, "“处理情况”请控制在" + LONGEST_NOTE + "字以内。");
        entry.check();
        letters.read(entry.caseNumber(), entry.process(LetterProcess.LETTER), measure, note);
        return Variables.none();
    }

    private List<Map<String, Object>> rows(Letter letter) {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row("来函部门", letters.from(letter)));
        rows.add(row("事项", letter.kind().label()));
        rows.add(row("文号", letter.reference()));
        rows.add(row("结果", letter.outcome()));
        rows.add(row("办结日期", letter.happenedOn().toString()));
        letter.words().lines().filter(line -> !line.isBlank()).forEach(line -> rows.add(said(line)));
        if (letter.toldOf() != null) {
            rows.add(row("来函所写的案号", letter.toldOf() + "（已并入本案）"));
        }
        rows.add(row("收到时间", MINUTE.format(letter.receivedAt())));
        return rows;
    }

    private static Map<String, Object> said(String line) {
        int colon = line.indexOf('：');
        return colon < 0 ? row("说明", line) : row(line.substring(0, colon), line.substring(colon + 1));
    }

    private Map<String, Object> line(Letter other) {
        return Map.of(
                "title", letters.from(other) + other.kind().label(),
                "words", other.outcome(),
                "received", MINUTE.format(other.receivedAt()));
    }

    private static Map<String, Object> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }
}
