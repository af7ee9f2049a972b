package org.wuzhen.office.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.wuzhen.act.Acts;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Roster;
import org.wuzhen.office.OfficeDoor;
import org.wuzhen.office.workbook.RawSheet.RawCell;
import org.wuzhen.office.workbook.RawSheet.RawRow;

/** Enters one row typed on a page by the same rules as a row of the workbook. */
@Component
public class OneRow {

    private final Directory directory;
    private final Roster roster;
    private final DelegatedAuthorities authorities;
    private final Acts acts;
    private final OfficeDoor door;

    OneRow(Directory directory, Roster roster, DelegatedAuthorities authorities, Acts acts, OfficeDoor door) {
        this.directory = directory;
        this.roster = roster;
        this.authorities = authorities;
        this.acts = acts;
        this.door = door;
    }

    /**
     * What came of a row.
     *
     * @param problems advice by column, empty when it was entered; under an empty name what concerns the row as a whole
     * @param done what was entered or changed, in words; empty when it was registered like this already
     */
    public record Answer(Map<String, String> problems, String done) {

        public boolean entered() {
            return problems.isEmpty();
        }
    }

    /**
     * Enters a row, or says what does not fit.
     *
     * @param sheet 机构, 网格, 人员, 岗位, 派驻 or 授权
     * @param typed texts by column; blank ones count as empty
     * @param fresh refuses a row that would change something registered
     */
    @Transactional
    public Answer enter(String sheet, Map<String, String> typed, boolean fresh) {
        OfficeSheet ours = OfficeSheet.titled(sheet).orElseThrow();
        Plan plan = plan(ours, typed);
        Map<String, String> problems = new LinkedHashMap<>();
        plan.problems().forEach(found -> problems.merge(found.column(), found.advice(), (one, other) -> one + other));
        if (problems.isEmpty() && fresh && plan.changes().stream().noneMatch(c -> c.kind() == Change.Kind.ADD)) {
            problems.put("", "已经登记过，没有新增。请在列表中查找后修改。");
        }
        if (!problems.isEmpty()) {
            return new Answer(problems, "");
        }
        List<String> done = new ArrayList<>();
        for (Change change : plan.changes()) {
            try {
                change.step().accept(new Desks(directory, authorities));
            } catch (IllegalArgumentException | NoSuchElementException refused) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Answer(Map.of("", refused.getMessage()), "");
            }
            if (ours == OfficeSheet.UNITS || ours == OfficeSheet.GRIDS) {
                acts.record(
                        change.kind() == Change.Kind.ADD ? "unit-entered" : "unit-changed",
                        null,
                        change.kind().label() + "机构：" + change.what(),
                        null,
                        Map.of("difference", change.difference()));
            }
            done.add(change.kind().label() + "：" + change.what()
                    + (change.difference().isEmpty() ? "" : "（" + change.difference() + "）"));
        }
        return new Answer(Map.of(), String.join("；", done));
    }

    private Plan plan(OfficeSheet sheet, Map<String, String> typed) {
        List<RawCell> heading = new ArrayList<>();
        List<RawCell> row = new ArrayList<>();
        sheet.columns().forEach(column -> {
            heading.add(new RawCell(RawCell.Kind.TEXT, column.title(), null));
            String text = typed.getOrDefault(column.title(), "").strip();
            row.add(text.isEmpty() ? RawCell.EMPTY : new RawCell(RawCell.Kind.TEXT, text, null));
        });
        RawSheet raw = new RawSheet(sheet.title(), List.of(new RawRow(1, heading), new RawRow(2, row)), List.of());
        try {
            return OfficeRules.plan(List.of(raw), OfficeDraft.of(directory, roster, authorities, door.today()));
        } catch (FileRefused refused) {
            return new Plan(
                    List.of(new Finding(sheet.title(), 2, "", "", "请不要填写居民身份证号码。")),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of());
        }
    }
}
