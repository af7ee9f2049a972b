package org.wuzhen.office.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wuzhen.directory.Person;
import org.wuzhen.office.workbook.OfficeSheet.Column;
import org.wuzhen.office.workbook.RawSheet.RawCell;
import org.wuzhen.office.workbook.RawSheet.RawRow;

/** Reads a workbook against the office as it is, and says what would be done and what does not fit. */
final class OfficeRules {

    static final Pattern LOGIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,31}");
    static final String LOGIN_ADVICE = "登录名为32位以内的字母、数字，可以有点、横线和下划线，以字母或数字开头。";

    private static final Pattern IDENTITY_NUMBER = Pattern.compile(
            "(?<!\\d)\\d{6}(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?![\\dXx])");

    private final OfficeDraft draft;
    private final Findings findings = new Findings();
    private final List<Change> changes = new ArrayList<>();
    private final Map<OfficeSheet, Integer> unchanged = new EnumMap<>(OfficeSheet.class);
    private final Map<OfficeSheet, Integer> read = new EnumMap<>(OfficeSheet.class);
    private final Map<String, Integer> seen = new HashMap<>();

    private OfficeRules(OfficeDraft draft) {
        this.draft = draft;
    }

    /**
     * What a file would do; nothing is done yet.
     *
     * @throws FileRefused when it holds none of our sheets, or ID numbers, which must not be kept
     */
    static Plan plan(List<RawSheet> sheets, OfficeDraft draft) throws FileRefused {
        refuseIdentityNumbers(sheets);
        OfficeRules rules = new OfficeRules(draft);
        Map<OfficeSheet, RawSheet> known = new EnumMap<>(OfficeSheet.class);
        for (RawSheet sheet : sheets) {
            OfficeSheet.titled(sheet.name())
                    .ifPresentOrElse(ours -> known.put(ours, sheet), () -> rules.unknownSheet(sheet));
        }
        if (known.isEmpty()) {
            throw new FileRefused("文件中没有“机构”“网格”“人员”“岗位”“派驻”“授权”中的任何一张工作表。请下载本页的模板填写，不要改动工作表的名称。");
        }
        UnitRules units = new UnitRules(rules, draft);
        PeopleRules people = new PeopleRules(rules, draft);
        PostRules posts = new PostRules(rules, draft);
        AuthorityRules authority = new AuthorityRules(rules, draft);
        rules.each(known, OfficeSheet.UNITS, units::unit);
        units.belowCentres();
        rules.each(known, OfficeSheet.GRIDS, units::grid);
        units.microGrids();
        rules.each(known, OfficeSheet.PEOPLE, people::person);
        rules.each(known, OfficeSheet.POSTS, posts::post);
        rules.each(known, OfficeSheet.SECONDMENTS, posts::secondment);
        posts.checkTogether();
        rules.each(known, OfficeSheet.AUTHORITY, authority::authority);
        List<Finding> problems = rules.findings.problems().stream()
                .distinct()
                .sorted(Comparator.comparingInt(OfficeRules::placeOf).thenComparingInt(Finding::row))
                .toList();
        Set<String> badRows = new HashSet<>();
        problems.forEach(found -> badRows.add(found.sheet() + "|" + found.row()));
        List<Change> changes = rules.changes.stream()
                .filter(change -> !badRows.contains(change.sheet().title() + "|" + change.row()))
                .toList();
        return new Plan(problems, List.copyOf(rules.findings.notes()), changes, rules.unchanged, rules.read);
    }

    void change(Line line, Change.Kind kind, int turn, String what, String difference, Consumer<Desks> step) {
        changes.add(new Change(line.sheet(), line.number(), kind, turn, what, difference, null, step));
    }

    void newcomer(Line line, int turn, String what, Person fresh, Consumer<Desks> step) {
        changes.add(new Change(line.sheet(), line.number(), Change.Kind.ADD, turn, what, "", fresh, step));
    }

    void unchanged(Line line) {
        unchanged.merge(line.sheet(), 1, Integer::sum);
    }

    /** Whether a row says something that no row before it said; else it is refused. */
    boolean first(Line line, String column, String key) {
        Integer before = seen.putIfAbsent(line.sheet() + "|" + key, line.number());
        if (before != null) {
            line.refuse(column, "与第" + before + "行重复，请删去一行。");
        }
        return before == null;
    }

    private void each(Map<OfficeSheet, RawSheet> known, OfficeSheet ours, Consumer<Line> rule) {
        RawSheet sheet = known.get(ours);
        if (sheet == null) {
            return;
        }
        sheet.merged()
                .forEach(region ->
                        findings.problem(ours.title(), 0, "", region, "有合并的单元格（" + region + "）。请取消合并，每行单独填写。"));
        if (sheet.rows().isEmpty()) {
            return;
        }
        Map<String, Integer> columns = columns(ours, sheet.rows().get(0));
        if (columns == null) {
            return;
        }
        for (RawRow row : sheet.rows().subList(1, sheet.rows().size())) {
            Map<String, RawCell> cells = new LinkedHashMap<>();
            columns.forEach((title, index) -> cells.put(title, row.cell(index)));
            if (cells.values().stream().allMatch(cell -> cell.kind() == RawCell.Kind.EMPTY)) {
                continue;
            }
            read.merge(ours, 1, Integer::sum);
            rule.accept(new Line(ours, row.number(), cells, findings));
        }
    }

    /** Where each column stands; null when one that must be there is missing. */
    private Map<String, Integer> columns(OfficeSheet ours, RawRow heading) {
        Map<String, Integer> found = new LinkedHashMap<>();
        Set<String> known = new HashSet<>();
        ours.columns().forEach(column -> known.add(column.title()));
        for (int index = 0; index < heading.cells().size(); index++) {
            String title = heading.cell(index).text().replaceAll("[*＊\\s]", "");
            if (title.isEmpty()) {
                continue;
            }
            if (!known.contains(title)) {
                findings.note(ours.title(), heading.number(), title, "", "模板中没有这一列，未读取。");
            } else if (found.putIfAbsent(title, index) != null) {
                findings.problem(ours.title(), heading.number(), title, "", "有两列都叫“" + title + "”，请删去一列。");
            }
        }
        List<String> missing = ours.columns().stream()
                .filter(column -> column.required() && !found.containsKey(column.title()))
                .map(Column::title)
                .toList();
        if (!missing.isEmpty()) {
            findings.problem(
                    ours.title(),
                    heading.number(),
                    String.join("、", missing),
                    "",
                    "第一行标题中缺少这些列，本表未读取。请使用模板，不要改动或删去标题行。");
            return null;
        }
        return found;
    }

    private void unknownSheet(RawSheet sheet) {
        if (!sheet.rows().isEmpty() && !OfficeWorkbook.OWN_SHEETS.contains(sheet.name())) {
            findings.note(sheet.name(), 0, "", "", "模板中没有这张工作表，未读取。");
        }
    }

    private static void refuseIdentityNumbers(List<RawSheet> sheets) throws FileRefused {
        for (RawSheet sheet : sheets) {
            for (RawRow row : sheet.rows()) {
                for (RawCell cell : row.cells()) {
                    if (IDENTITY_NUMBER.matcher(cell.text()).find()) {
                        throw new FileRefused("工作表“" + sheet.name() + "”第" + row.number()
                                + "行有居民身份证号码。机构人员导入不需要证件号码，请全部删除后再导入；本文件未保存。");
                    }
                }
            }
        }
    }

    private static int placeOf(Finding finding) {
        return OfficeSheet.titled(finding.sheet()).map(Enum::ordinal).orElse(-1);
    }
}
