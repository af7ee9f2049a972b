package org.wuzhen.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;
import org.wuzhen.act.Acts;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;

/**
 * Writes the list of cases to an Excel file: the same cases, filters, order and masks as on the screen. The file is
 * laid down first and recorded before anybody gets it. Every text is a cell of text, so that none is ever a formula.
 */
@Component
class CaseExport {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm");
    private static final String SHEET = "案件台账";
    private static final int HEADER_ROW = 4;
    private static final int ROWS_AT_ONCE = 200;

    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 6),
            new Column("案号", 22),
            new Column("中心", 14),
            new Column("类型", 16),
            new Column("当事人", 26),
            new Column("阶段", 10),
            new Column("结果", 16),
            new Column("风险", 11),
            new Column("期限灯", 16),
            new Column("在计期限", 18),
            new Column("末日", 12),
            new Column("剩余时间", 20),
            new Column("承办人", 12),
            new Column("来源", 16),
            new Column("登记时间", 17));

    private final CaseList cases;
    private final Directory directory;
    private final Viewers viewers;
    private final Acts acts;
    private final Clock clock;
    private final LedgerProperties limits;

    CaseExport(CaseList cases, Directory directory, Viewers viewers, Acts acts, Clock clock, LedgerProperties limits) {
        this.cases = cases;
        this.directory = directory;
        this.viewers = viewers;
        this.acts = acts;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * A file that lies ready.
     *
     * @param name what the person saves it under
     */
    record Ready(Path path, String name) {}

    /** How many cases one file holds at most. */
    int limit() {
        return limits.exportLimit();
    }

    /** Writes the file and records that it was taken. Whoever calls deletes it. */
    Ready write(CaseSearch search, CaseSort sort, ExportPurpose purpose) {
        Viewer viewer = viewers.current().orElseThrow();
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), OFFICE);
        String filters = filters(search);
        Path path = null;
        try {
            path = Files.createTempFile("ledger-", ".xlsx");
            CaseList.Extent extent = fill(path, search, sort, filters, purpose, viewer, now);
            acts.record(
                    "cases-exported",
                    null,
                    "导出案件台账" + count(extent),
                    purpose.label(),
                    Map.of(
                            "count", String.valueOf(extent.count()),
                            "cut", String.valueOf(extent.cut()),
                            "filters", filters,
                            "sort", sort.code(),
                            "purpose", purpose.name()));
            return new Ready(path, SHEET + "-" + place(search, viewer) + "-" + STAMP.format(now) + ".xlsx");
        } catch (IOException e) {
            delete(path);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    /** Removes a file of this kind. */
    void delete(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CaseList.Extent fill(
            Path path,
            CaseSearch search,
            CaseSort sort,
            String filters,
            ExportPurpose purpose,
            Viewer viewer,
            LocalDateTime now)
            throws IOException {
        CaseList.Extent[] extent = new CaseList.Extent[1];
        try (OutputStream out = Files.newOutputStream(path);
                Workbook book = new Workbook(out, "Wuzhen", "1.0")) {
            Worksheet sheet = book.newWorksheet(SHEET);
            paper(sheet);
            int[] row = {HEADER_ROW};
            cases.each(
                    search,
                    sort,
                    all -> {
                        extent[0] = all;
                        head(sheet, all, filters, sort, purpose, viewer, now);
                    },
                    told -> {
                        line(sheet, ++row[0], row[0] - HEADER_ROW, told);
                        if (row[0] % ROWS_AT_ONCE == 0) {
                            flush(sheet);
                        }
                    });
            sheet.finish();
        }
        return extent[0];
    }

    private static void paper(Worksheet sheet) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 999);
        sheet.repeatRows(HEADER_ROW);
        sheet.freezePane(2, HEADER_ROW + 1);
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.width(i, COLUMNS.get(i).width());
        }
    }

    private void head(
            Worksheet sheet,
            CaseList.Extent extent,
            String filters,
            CaseSort sort,
            ExportPurpose purpose,
            Viewer viewer,
            LocalDateTime now) {
        text(sheet, 0, 0, SHEET);
        sheet.style(0, 0).bold().fontSize(16).set();
        text(sheet, 1, 0, "单位：" + viewer.office());
        text(
                sheet,
                2,
                0,
                "制表人：" + viewer.name() + "　制表时间：" + MINUTE.format(now) + "　件数：" + count(extent) + "　用途："
                        + purpose.label());
        text(
                sheet,
                3,
                0,
                "筛选条件：" + filters + "　排序：" + sort.text()
                        + (extent.cut() ? "　注意：符合条件的案件超过" + limits.exportLimit() + "件，本表只列出最前面的部分，请缩小范围后分次导出。" : ""));
        for (int i = 0; i < COLUMNS.size(); i++) {
            text(sheet, HEADER_ROW, i, COLUMNS.get(i).title());
        }
        sheet.range(HEADER_ROW, 0, HEADER_ROW, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E9F1F7")
                .borderStyle("thin")
                .set();
    }

    private static String count(CaseList.Extent extent) {
        return extent.cut() ? "前" + extent.count() + "件（未全部列出）" : extent.count() + "件";
    }

    private static void line(Worksheet sheet, int row, int turn, CaseList.Told told) {
        CaseRow c = told.row();
        ClockLine clock = told.deadline() == null ? null : ClockLine.running(told.deadline(), told.now(), c.light());
        int column = 0;
        sheet.value(row, column++, turn);
        text(sheet, row, column++, c.number());
        text(sheet, row, column++, told.centre());
        text(sheet, row, column++, c.disputeType().label());
        text(sheet, row, column++, told.parties());
        text(sheet, row, column++, c.stage().label() + (c.suspended() ? "（中止）" : ""));
        text(sheet, row, column++, c.result() == null ? "" : c.result().label());
        text(sheet, row, column++, c.risk() == null ? "未评定" : c.risk().label());
        text(sheet, row, column++, clock == null ? Lamp.NONE.text() : clock.light());
        text(sheet, row, column++, clock == null ? "" : clock.label());
        if (clock != null) {
            date(sheet, row, column, told.deadline().lastDay());
        }
        column++;
        text(sheet, row, column++, clock == null ? "" : clock.remaining());
        text(sheet, row, column++, told.handler() == null ? "未确定" : told.handler());
        text(sheet, row, column++, c.channel().label());
        moment(sheet, row, column, c.registeredAt());
    }

    /** A cell of text, whatever it begins with, and still one when somebody edits it. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        if (text != null && !text.isEmpty()) {
            sheet.inlineString(row, column, printable(text));
            sheet.style(row, column).format("@").set();
        }
    }

    /** Without the characters that no XML may hold. */
    private static String printable(String text) {
        return text.replaceAll("[^\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }

    private static void date(Worksheet sheet, int row, int column, LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
    }

    private static void moment(Worksheet sheet, int row, int column, Instant at) {
        sheet.value(row, column, LocalDateTime.ofInstant(at, OFFICE));
        sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String filters(CaseSearch search) {
        List<String> words = search.words(
                search.centre() == null ? null : centre(search.centre()),
                search.community() == null ? null : community(search));
        return words.isEmpty() ? "全部案件" : String.join("；", words);
    }

    private String centre(String code) {
        return directory.centres().stream()
                .filter(c -> c.code().equals(code))
                .map(Centre::shortName)
                .findFirst()
                .orElse("未知中心");
    }

    private String community(CaseSearch search) {
        return directory.centres().stream()
                .flatMap(c -> directory.communities(c.code()).stream())
                .filter(c -> c.code().equals(search.community()))
                .map(Community::name)
                .findFirst()
                .orElse("未知社区（村）");
    }

    private String place(CaseSearch search, Viewer viewer) {
        String place = search.centre() != null
                ? centre(search.centre())
                : viewer.office().split(" · ")[0];
        return place.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** A column of the file; the width is in characters. */
    private record Column(String title, int width) {}
}
