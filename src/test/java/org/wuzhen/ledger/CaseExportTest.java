package org.wuzhen.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.access.Viewers;
import org.wuzhen.act.Act;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.sealing.Seal;

@WuzhenTest
@RecordApplicationEvents
class CaseExportTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    ApplicationEvents events;

    @Autowired
    LedgerMapper ledger;

    @Autowired
    Lines lines;

    @Autowired
    CaseAccess access;

    @Autowired
    Directory directory;

    @Autowired
    Seal seal;

    @Autowired
    Clock clock;

    @Autowired
    Viewers viewers;

    @Autowired
    Acts acts;

    @Autowired
    ActAs actAs;

    @Autowired
    TransactionTemplate transaction;

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void theFileHoldsWhatIsOnTheScreenInItsOrderMaskedAndAsText() throws Exception {
        String clerk = office.somebody("61", Post.INTAKE_CLERK);
        for (int i = 0; i < 3; i++) {
            disputes.between(clerk, "61", "潘金生", "葛秀英");
        }
        CaseNumber evil = disputes.registered(
                clerk,
                "61",
                DisputeType.CONTRACT,
                Set.of(),
                Disputes.person("奚文"),
                Disputes.company("=HYPERLINK(\"http://x\",\"点我\")"));
        String other = office.somebody("62", Post.INTAKE_CLERK);
        CaseNumber foreign = disputes.between(other, "62", "范一", "彭二");
        CaseNumber restricted = disputes.between(clerk, "61", "郎三", "鲁四");
        cases.restrict(restricted);

        MockHttpServletResponse answer = export(clerk, "STATISTICS", "-number");
        List<List<String>> rows = rows(answer.getContentAsByteArray());

        assertThat(rows.get(0).get(0)).isEqualTo("案件台账");
        assertThat(rows.get(1).get(0)).contains("单位：测试61街道 · 受理登记员");
        assertThat(rows.get(2).get(0)).contains("制表人：测试人员" + clerk, "制表时间：", "件数：4件", "用途：统计上报");
        assertThat(rows.get(3).get(0)).contains("筛选条件：全部案件", "排序：按案号倒序").doesNotContain("注意");
        assertThat(rows.get(4)).contains("案号", "类型", "当事人", "阶段", "风险", "期限灯", "承办人", "登记时间");
        List<List<String>> lines = rows.subList(5, rows.size());
        String screen = page(clerk, "-number");
        assertThat(screen).contains("一次最多20000件，超出的在表头写明");
        assertThat(lines.stream().map(line -> line.get(1)).toList()).isEqualTo(numbers(screen));
        assertThat(lines.get(0)).contains(evil.value(), "奚* 与 =HYPERLINK(\"http://x\",\"点我\")");
        assertThat(lines.get(1)).contains("潘* 与 葛*", "测试61街道", "已登记", "未评定", "绿·正常", "剩余3个工作日");
        assertThat(String.join("|", rows.stream().flatMap(List::stream).toList()))
                .doesNotContain("潘金生", "葛秀英", foreign.value(), restricted.value());
    }

    @Test
    void datesAreDatesNumbersOfCasesTextAndNothingIsAFormula() throws Exception {
        String clerk = office.somebody("63", Post.INTAKE_CLERK);
        CaseNumber number = disputes.registered(
                clerk, "63", DisputeType.CONTRACT, Set.of(), Disputes.person("+1+1"), Disputes.company("@SUM(A1)"));

        byte[] file = export(clerk, "FOLLOW_UP", "urgency").getContentAsByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            Row line = rows.get(5);
            assertThat(line.getCell(0).getType()).isEqualTo(CellType.NUMBER);
            assertThat(line.getCell(1).getType()).isEqualTo(CellType.STRING);
            assertThat(line.getCellText(1)).isEqualTo(number.value());
            assertThat(line.getCellAsDate(14).orElseThrow().toLocalDate())
                    .isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")));
            assertThat(line.getCellAsDate(10).orElseThrow().toLocalDate()).isAfter(LocalDate.now());
        }
        Map<String, String> parts = parts(file);
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .doesNotContain("<f>", "<f ", "潘")
                .contains("state=\"frozen\"", "ySplit=\"5\"", "orientation=\"landscape\"", "<cols>", "@SUM(A1)");
        assertThat(parts.get("xl/styles.xml")).contains("yyyy-mm-dd");
        assertThat(parts.keySet()).noneMatch(name -> name.contains("vba") || name.contains("external"));
    }

    @Test
    void everyExportIsRecordedWithItsPurposeAndWithoutWhatWasTyped() throws Exception {
        String clerk = office.somebody("64", Post.INTAKE_CLERK);
        disputes.between(clerk, "64", "韦文昌", "马五");
        mvc.perform(post("/cases")
                .session(session)
                .with(user(clerk))
                .with(csrf())
                .param("text", "韦文昌")
                .param("stage", "OPEN"));

        MockHttpServletResponse answer = export(clerk, "DISPATCH_MEETING", "urgency");

        Act act = events.stream(Act.class)
                .filter(each -> each.kind().equals("cases-exported"))
                .findFirst()
                .orElseThrow();
        assertThat(act.actor().userId()).isEqualTo(clerk);
        assertThat(act.reason()).isEqualTo("调度会议");
        assertThat(act.details()).containsEntry("count", "1").containsEntry("cut", "false");
        assertThat(act.details().get("filters")).contains("在办", "内容不列出");
        assertThat(act.toString()).doesNotContain("韦文昌");
        assertThat(rows(answer.getContentAsByteArray()).get(3).get(0)).doesNotContain("韦文昌");
        assertThat(answer.getContentType()).startsWith("application/vnd.openxmlformats");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + URLEncoder.encode("案件台账-测试64街道-", StandardCharsets.UTF_8));
    }

    @Test
    void aFileThatDoesNotHoldAllSaysSoInItsHeadAndInTheRecord() throws Exception {
        String clerk = office.somebody("69", Post.INTAKE_CLERK);
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            numbers.add(disputes.between(clerk, "69", "温十", "柴一").value());
        }

        List<List<String>> rows = upTo(2, clerk);

        assertThat(rows.get(2).get(0)).contains("件数：前2件（未全部列出）");
        assertThat(rows.get(3).get(0)).contains("注意：符合条件的案件超过2件，本表只列出最前面的部分，请缩小范围后分次导出。");
        assertThat(rows.subList(5, rows.size()).stream().map(line -> line.get(1)))
                .as("the first ones in the order that was asked for")
                .containsExactlyElementsOf(numbers.subList(0, 2));
        Act act = events.stream(Act.class)
                .filter(each -> each.kind().equals("cases-exported"))
                .findFirst()
                .orElseThrow();
        assertThat(act.details()).containsEntry("count", "2").containsEntry("cut", "true");
        assertThat(act.summary()).isEqualTo("导出案件台账前2件（未全部列出）");

        assertThat(upTo(3, clerk).get(3).get(0)).as("just as many as fit").doesNotContain("注意");
    }

    @Test
    void withoutAPurposeNothingIsExported() throws Exception {
        String clerk = office.somebody("65", Post.INTAKE_CLERK);
        disputes.between(clerk, "65", "苗六", "凤七");

        MockHttpServletResponse answer = export(clerk, "", "urgency");

        assertThat(answer.getContentType()).startsWith("text/html");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("请选择导出用途");
        assertThat(events.stream(Act.class)).noneMatch(act -> act.kind().equals("cases-exported"));
    }

    @Test
    void nothingIsLeftBehind() throws Exception {
        String clerk = office.somebody("66", Post.INTAKE_CLERK);
        disputes.between(clerk, "66", "花八", "方九");
        long before = left();

        export(clerk, "FOLLOW_UP", "urgency");

        assertThat(left()).isEqualTo(before);
    }

    /** The rows of a file that may hold so many cases. */
    private List<List<String>> upTo(int most, String person) throws IOException {
        LedgerProperties limits = new LedgerProperties(most, most, most, 1);
        CaseList list = new CaseList(ledger, lines, access, directory, seal, clock, limits);
        CaseExport export = new CaseExport(list, directory, viewers, acts, clock, limits);
        ExportPurpose purpose = ExportPurpose.of("STATISTICS").orElseThrow();
        Path file = actAs.run(
                person,
                () -> transaction.execute(status -> export.write(CaseSearch.ALL, CaseSort.of("number"), purpose)
                        .path()));
        try {
            return rows(Files.readAllBytes(file));
        } finally {
            export.delete(file);
        }
    }

    private static long left() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("ledger-.*\\.xlsx"))
                    .count();
        }
    }

    private MockHttpServletResponse export(String person, String purpose, String sort) throws Exception {
        return mvc.perform(post("/cases/export")
                        .session(session)
                        .with(user(person))
                        .with(csrf())
                        .param("purpose", purpose)
                        .param("sort", sort))
                .andReturn()
                .getResponse();
    }

    private String page(String person, String sort) throws Exception {
        return mvc.perform(get("/cases").param("sort", sort).session(session).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("/cases/(BH\\d+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<List<String>> rows(byte[] file) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<List<String>> rows = new ArrayList<>();
            for (Row row : book.getFirstSheet().read()) {
                rows.add(row.stream()
                        .map(cell -> cell == null ? "" : cell.getText())
                        .toList());
            }
            return rows;
        }
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Path path = Files.write(Files.createTempFile("parts", ".xlsx"), file);
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(path);
        }
        return parts;
    }
}
