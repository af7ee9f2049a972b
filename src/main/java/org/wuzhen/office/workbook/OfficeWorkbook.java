package org.wuzhen.office.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.office.workbook.OfficeSheet.Column;

/** Writes the office workbook: empty as a template, or filled with the office as it is registered. */
final class OfficeWorkbook {

    private static final String ABOUT = "说明";
    private static final String OPTIONS = "选项";
    private static final String HEADING_COLOUR = "D9E6F0";
    private static final String DAY = "yyyy-mm-dd";

    /** Sheets of the workbook that nobody fills in. */
    static final Set<String> OWN_SHEETS = Set.of(ABOUT, OPTIONS);

    private final OfficeDraft office;

    private OfficeWorkbook(OfficeDraft office) {
        this.office = office;
    }

    /** The workbook to fill in: headings, explanations and drop-down lists, and no rows. */
    static byte[] template(OfficeDraft office) {
        return new OfficeWorkbook(office).write(false);
    }

    /** The same workbook with the whole office in it; importing it changes nothing. */
    static byte[] export(OfficeDraft office) {
        return new OfficeWorkbook(office).write(true);
    }

    /** A plain table of its own. */
    static byte[] table(String sheet, List<String> headings, List<Integer> widths, List<List<String>> rows) {
        return book(book -> {
            Worksheet page = book.newWorksheet(sheet);
            head(page, headings, widths);
            int row = 0;
            for (List<String> cells : rows) {
                row++;
                for (int column = 0; column < cells.size(); column++) {
                    page.value(row, column, cells.get(column));
                }
            }
            page.freezePane(0, 1);
        });
    }

    private byte[] write(boolean filled) {
        return book(book -> {
            about(book);
            Map<OfficeSheet, Worksheet> pages = new LinkedHashMap<>();
            for (OfficeSheet sheet : OfficeSheet.values()) {
                Worksheet page = book.newWorksheet(sheet.title());
                head(
                        page,
                        sheet.columns().stream().map(Column::heading).toList(),
                        sheet.columns().stream().map(Column::width).toList());
                page.freezePane(0, 1);
                for (int column = 0; column < sheet.columns().size(); column++) {
                    page.style(column)
                            .format(
                                    sheet.columns().get(column).title().endsWith("日期")
                                                    || sheet.columns()
                                                            .get(column)
                                                            .title()
                                                            .equals("最后工作日")
                                            ? DAY
                                            : "@")
                            .set();
                }
                pages.put(sheet, page);
            }
            options(book, pages);
            if (filled) {
                units(pages.get(OfficeSheet.UNITS));
                grids(pages.get(OfficeSheet.GRIDS));
                people(pages.get(OfficeSheet.PEOPLE));
                posts(pages.get(OfficeSheet.POSTS));
                secondments(pages.get(OfficeSheet.SECONDMENTS));
                authorities(pages.get(OfficeSheet.AUTHORITY));
            }
        });
    }

    private static void about(Workbook book) {
        Worksheet page = book.newWorksheet(ABOUT);
        page.width(0, 12);
        page.width(1, 20);
        page.width(2, 70);
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("机构人员导入模板"));
        lines.add(List.of("1", "", "只填写需要新增或变更的行；没有写进表里的机构、人员和岗位保持不变，不会被删除。"));
        lines.add(List.of("2", "", "标题带*的列必填。不要改动工作表名称和第一行标题，不要合并单元格，不要使用公式。"));
        lines.add(List.of("3", "", "日期写成2026-11-23。结束日期是最后一天，当天仍然在任。"));
        lines.add(List.of("4", "", "上传后先核对：逐行列出问题和将要发生的变动，不改动任何登记；确认后才导入。"));
        lines.add(List.of("5", "", "任职以“登录名、岗位、中心、所在单位、部门、开始日期”为准：都相同的视为同一任职，只能改结束日期、派驻方式和专长。"));
        lines.add(List.of("6", "", "临时代理不在本表，请在“人员与岗位”页面安排。不要填写身份证号码。"));
        lines.add(List.of(""));
        for (OfficeSheet sheet : OfficeSheet.values()) {
            lines.add(List.of(sheet.title(), "", sheet.about()));
            for (Column column : sheet.columns()) {
                if (!column.help().isEmpty() || column.required()) {
                    lines.add(List.of("", column.heading(), column.help()));
                }
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < lines.get(row).size(); column++) {
                if (!lines.get(row).get(column).isEmpty()) {
                    page.value(row, column, lines.get(row).get(column));
                    page.style(row, column)
                            .verticalAlignment("top")
                            .wrapText(column == 2)
                            .set();
                }
            }
        }
        page.style(0, 0).bold().fontSize(14).set();
    }

    private void options(Workbook book, Map<OfficeSheet, Worksheet> pages) {
        Worksheet page = book.newWorksheet(OPTIONS);
        List<String> centres =
                office.centres.values().stream().map(Centre::shortName).toList();
        List<String> departments =
                office.departments.values().stream().map(Department::shortName).toList();
        int column = 0;
        Range kinds = list(page, column++, "机构类型", labels(UnitRules.UnitKind.values()));
        Range grids = list(page, column++, "网格类型", labels(UnitRules.GridKind.values()));
        Range states = list(page, column++, "状态", labels(PeopleRules.State.values()));
        Range posts = list(
                page,
                column++,
                "岗位",
                Arrays.stream(PostRules.POSTS_OF_CENTRES).map(Post::label).toList());
        Range modes = list(
                page,
                column++,
                "派驻方式",
                Arrays.stream(SecondmentMode.values())
                        .map(SecondmentMode::label)
                        .toList());
        Range ofCentres = list(page, column++, "中心", centres);
        Range ofDepartments = list(page, column++, "部门", departments);
        offer(pages, OfficeSheet.UNITS, "类型", kinds);
        offer(pages, OfficeSheet.GRIDS, "类型", grids);
        offer(pages, OfficeSheet.PEOPLE, "状态", states);
        offer(pages, OfficeSheet.POSTS, "岗位", posts);
        offer(pages, OfficeSheet.SECONDMENTS, "派驻方式", modes);
        for (OfficeSheet sheet : List.of(OfficeSheet.POSTS, OfficeSheet.SECONDMENTS)) {
            offer(pages, sheet, "中心", ofCentres);
        }
        for (OfficeSheet sheet : List.of(OfficeSheet.POSTS, OfficeSheet.SECONDMENTS, OfficeSheet.AUTHORITY)) {
            offer(pages, sheet, "部门", ofDepartments);
        }
    }

    private static Range list(Worksheet page, int column, String title, List<String> words) {
        page.value(0, column, title);
        page.style(0, column).bold().fillColor(HEADING_COLOUR).set();
        page.width(column, 18);
        for (int row = 0; row < words.size(); row++) {
            page.value(row + 1, column, words.get(row));
        }
        return words.isEmpty() ? null : page.range(1, column, words.size(), column);
    }

    private static void offer(Map<OfficeSheet, Worksheet> pages, OfficeSheet sheet, String title, Range words) {
        if (words == null) {
            return;
        }
        int column = sheet.columns().stream().map(Column::title).toList().indexOf(title);
        pages.get(sheet)
                .range(1, column, OfficeSheet.LAST_ROW, column)
                .validateWithList(words)
                .allowBlank(true)
                .errorTitle("")
                .error("")
                .showErrorMessage(false); // a code is as good as the short name that the list offers
    }

    private void units(Worksheet page) {
        Sheet sheet = new Sheet(page);
        for (Centre centre : office.centres.values()) {
            sheet.row(
                    centre.level() == Centre.Level.DISTRICT ? "区中心" : "街镇中心",
                    centre.code(),
                    centre.name(),
                    centre.shortName(),
                    centre.parent(),
                    null,
                    null,
                    centre.committee(),
                    centre.abbrev());
        }
        for (Department department : office.departments.values()) {
            sheet.row(
                    department.resident() ? "进驻部门" : "随叫部门",
                    department.code(),
                    department.name(),
                    department.shortName());
        }
        for (Community unit : office.communities.values()) {
            sheet.row(unit.kind().label(), unit.code(), unit.name(), null, unit.centre());
        }
        office.zones
                .values()
                .forEach(zone -> sheet.row(
                        "战区", zone.code(), zone.name(), null, zone.centre(), zone.parent(), zone.community()));
        office.groups.values().forEach(group -> sheet.row("领导小组", group.code(), group.name()));
    }

    private void grids(Worksheet page) {
        Sheet sheet = new Sheet(page);
        office.grids.values().forEach(grid -> sheet.row("网格", grid.code(), grid.name(), grid.community()));
        office.microGrids.values().forEach(grid -> sheet.row("微网格", grid.code(), grid.name(), grid.grid()));
    }

    private void people(Worksheet page) {
        Sheet sheet = new Sheet(page);
        for (Member person : office.people.values()) {
            boolean leaves = !person.active() || person.lastDay() != null;
            sheet.row(person.id(), person.name(), leaves ? "离职" : "在职", person.lastDay());
        }
    }

    private void posts(Worksheet page) {
        Sheet sheet = new Sheet(page);
        each(holding -> {
            if (holding.post() != Post.SECONDED_OFFICER) {
                sheet.row(
                        holding.person(),
                        office.personName(holding.person()),
                        holding.post().label(),
                        holding.centre(),
                        holding.unit(),
                        holding.department(),
                        PostRules.labels(holding.speciality()),
                        holding.from(),
                        holding.to());
            }
        });
    }

    private void secondments(Worksheet page) {
        Sheet sheet = new Sheet(page);
        each(holding -> {
            if (holding.post() == Post.SECONDED_OFFICER && holding.department() != null) {
                sheet.row(
                        holding.person(),
                        office.personName(holding.person()),
                        holding.department(),
                        holding.centre(),
                        holding.mode() == null ? null : holding.mode().label(),
                        holding.from(),
                        holding.to());
            }
        });
    }

    private void authorities(Worksheet page) {
        Sheet sheet = new Sheet(page);
        for (DelegatedAuthority authority : office.authorities) {
            sheet.row(
                    authority.person(),
                    office.personName(authority.person()),
                    authority.department(),
                    authority.scope(),
                    AuthorityRules.types(authority.types()),
                    AuthorityRules.plain(authority.ceiling()),
                    authority.from(),
                    authority.to(),
                    authority.document());
        }
    }

    /** All posts of one's own; a stand-in is arranged on its page. */
    private void each(Consumer<PostHolding> row) {
        office.people.keySet().forEach(person -> office.holdings(person).stream()
                .filter(holding -> holding.deputyFor() == null)
                .forEach(row));
    }

    /** Rows one below the other. */
    private static final class Sheet {

        private final Worksheet page;
        private int row;

        Sheet(Worksheet page) {
            this.page = page;
        }

        void row(Object... cells) {
            row++;
            for (int column = 0; column < cells.length; column++) {
                if (cells[column] instanceof LocalDate day) {
                    page.value(row, column, day);
                    page.style(row, column).format(DAY).set();
                } else if (cells[column] != null) {
                    page.value(row, column, cells[column].toString());
                }
            }
        }
    }

    private static void head(Worksheet page, List<String> headings, List<Integer> widths) {
        page.paperSize(PaperSize.A4_PAPER);
        page.pageOrientation("landscape");
        page.repeatRows(0);
        for (int column = 0; column < headings.size(); column++) {
            page.value(0, column, headings.get(column));
            page.style(0, column)
                    .bold()
                    .fillColor(HEADING_COLOUR)
                    .borderStyle("thin")
                    .set();
            page.width(column, widths.get(column));
        }
    }

    private static List<String> labels(UnitRules.UnitKind[] kinds) {
        return Arrays.stream(kinds).map(UnitRules.UnitKind::label).toList();
    }

    private static List<String> labels(UnitRules.GridKind[] kinds) {
        return Arrays.stream(kinds).map(UnitRules.GridKind::label).toList();
    }

    private static List<String> labels(PeopleRules.State[] states) {
        return Arrays.stream(states).map(PeopleRules.State::label).toList();
    }

    private static byte[] book(Consumer<Workbook> content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Wuzhen", null)) {
            content.accept(book);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
