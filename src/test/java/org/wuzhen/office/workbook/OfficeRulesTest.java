package org.wuzhen.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Grid;
import org.wuzhen.directory.LeadingGroup;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.directory.Zone;
import org.wuzhen.office.workbook.Sheets.Formula;

/** Every kind of bad row, and what good rows would do. */
class OfficeRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final String LONG = "长".repeat(600);

    private OfficeDraft office;

    @BeforeEach
    void aSmallOffice() {
        office = new OfficeDraft(TODAY);
        office.centres.put(
                "00", new Centre("00", "滨海新区矛盾纠纷调处化解中心", "区中心", Centre.Level.DISTRICT, null, "滨海新区人民调解委员会", "滨"));
        office.centres.put(
                "02", new Centre("02", "大沽街道矛盾纠纷调处化解中心", "大沽街道", Centre.Level.STREET, "00", "大沽街道人民调解委员会", "滨大沽"));
        office.departments.put("HRSS", new Department("HRSS", "滨海新区人力资源和社会保障局", "人社", true));
        office.communities.put("02001", new Community("02001", "和睦里社区", "02", Community.Kind.COMMUNITY));
        office.grids.put("02001-1", new Grid("02001-1", "和睦里第一网格", "02001", "02"));
        office.zones.put("Z02", new Zone("Z02", "大沽战区", null, "02", null));
        office.groups.put("LG1", new LeadingGroup("LG1", "平安滨海建设领导小组"));
        member("zhao", "赵丽", true, null);
        member("qian", "钱进", true, null);
        member("sun", "孙平", true, null);
        member("gone", "李退", false, LocalDate.of(2026, 1, 31));
        member("leaving", "周走", true, LocalDate.of(2026, 12, 31));
        office.enter(new PostHolding("zhao", Post.MEDIATOR, "02", null, null, null, "NEIGHBOUR", LONG_AGO, null, null));
        office.enter(new PostHolding("qian", Post.AUDITOR, "00", null, null, null, null, LONG_AGO, null, null));
        office.enter(new PostHolding(
                "sun", Post.SECONDED_OFFICER, "02", null, "HRSS", SecondmentMode.RESIDENT, null, LONG_AGO, null, null));
        office.authorities.add(new DelegatedAuthority(
                1L,
                "sun",
                "HRSS",
                "劳动争议调解",
                Set.of("MIGRANT_WAGES"),
                new BigDecimal("500000.00"),
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "津滨人社授〔2026〕1号",
                null,
                null));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @MethodSource("badRows")
    void everyBadRowIsListedInWords(OfficeSheet sheet, String column, String advice, Object[] cells) throws Exception {
        Plan plan = plan(new Sheets().with(sheet, cells));

        assertThat(plan.sound()).isFalse();
        assertThat(plan.problems()).anySatisfy(found -> {
            assertThat(found.sheet()).isEqualTo(sheet.title());
            assertThat(found.row()).isEqualTo(2);
            assertThat(found.column()).isEqualTo(column);
            assertThat(found.advice()).contains(advice);
        });
        assertThat(plan.changes()).isEmpty();
    }

    static Stream<Arguments> badRows() {
        return Stream.of(
                // 机构
                bad(OfficeSheet.UNITS, "类型", "没有这个选项", "街道办", "07", "新河中心", "新河"),
                bad(OfficeSheet.UNITS, "代码", "没有填写“代码”", "街镇中心", null, "新河中心", "新河", null, null, null, "新河调委会", "滨新河"),
                bad(OfficeSheet.UNITS, "代码", "两位数字", "街镇中心", "007", "新河中心", "新河", null, null, null, "调委会", "滨新河"),
                bad(OfficeSheet.UNITS, "简称", "没有填写“简称”", "街镇中心", "07", "新河中心", null, null, null, null, "调委会", "滨新河"),
                bad(OfficeSheet.UNITS, "所属中心", "没有这个中心", "社区", "07001", "新河社区", null, "新河街道"),
                bad(OfficeSheet.UNITS, "所属中心", "没有填写“所属中心”", "行政村", "07001", "新河村"),
                bad(OfficeSheet.UNITS, "名称", "内容太长", "领导小组", "LG2", LONG),
                bad(OfficeSheet.UNITS, "代码", "大写字母", "进驻部门", "人社", "人社局", "人社"),
                bad(OfficeSheet.UNITS, "上级战区", "没有代码为“Z99”的战区", "战区", "Z03", "战区", null, "02", "Z99"),
                bad(OfficeSheet.UNITS, "类型", "级别不能更改", "街镇中心", "00", "区中心", "区", "02", null, null, "会", "滨"),
                // 网格
                bad(OfficeSheet.GRIDS, "上级代码", "没有代码为“99001”的村（社区）", "网格", "99001-1", "网格", "99001"),
                bad(OfficeSheet.GRIDS, "上级代码", "没有代码为“nowhere”的网格", "微网格", "M1", "微网格", "nowhere"),
                bad(OfficeSheet.GRIDS, "类型", "没有填写“类型”", null, "02001-2", "网格", "02001"),
                // 人员
                bad(OfficeSheet.PEOPLE, "姓名", "没有填写“姓名”", "li", " 　"),
                bad(OfficeSheet.PEOPLE, "登录名", "没有填写“登录名”", null, "李明"),
                bad(OfficeSheet.PEOPLE, "登录名", "登录名为32位以内", "李明", "李明"),
                bad(OfficeSheet.PEOPLE, "登录名", "登录名为32位以内", "a".repeat(33), "李明"),
                bad(OfficeSheet.PEOPLE, "登录名", "系统保留", "system", "李明"),
                bad(OfficeSheet.PEOPLE, "登录名", "只有大小写不同", "Zhao", "赵丽"),
                bad(OfficeSheet.PEOPLE, "姓名", "内容太长", "li", LONG),
                bad(OfficeSheet.PEOPLE, "姓名", "不像姓名", "li", "20261123"),
                bad(OfficeSheet.PEOPLE, "姓名", "公式", "li", new Formula("A1")),
                bad(OfficeSheet.PEOPLE, "状态", "没有这个选项", "li", "李明", "休假"),
                bad(OfficeSheet.PEOPLE, "状态", "没有登记过这名人员", "li", "李明", "离职", "2026-11-30", "调动"),
                bad(OfficeSheet.PEOPLE, "最后工作日", "没有填写“最后工作日”", "zhao", "赵丽", "离职", null, "调动"),
                bad(OfficeSheet.PEOPLE, "离职原因", "没有填写“离职原因”", "zhao", "赵丽", "离职", "2026-11-30"),
                bad(OfficeSheet.PEOPLE, "最后工作日", "不是日期", "zhao", "赵丽", "离职", "月底", "调动"),
                bad(OfficeSheet.PEOPLE, "最后工作日", "在职人员不填", "zhao", "赵丽", "在职", "2026-11-30"),
                // 岗位
                bad(OfficeSheet.POSTS, "登录名", "没有这个登录名", "nobody", null, "调解员", "02", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "姓名", "与登记的姓名“赵丽”不符", "zhao", "王五", "引导员", "02", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "岗位", "没有这个选项", "zhao", null, "科长", "02", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "岗位", "没有这个选项", "zhao", null, "派驻干部", "02", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "中心", "没有这个中心", "zhao", null, "引导员", "大洁街道", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "任职日期", "没有填写“任职日期”", "zhao", null, "引导员", "02"),
                bad(OfficeSheet.POSTS, "任职日期", "不是日期", "zhao", null, "引导员", "02", null, null, null, "明年"),
                bad(OfficeSheet.POSTS, "任职日期", "没有这一天", "zhao", null, "引导员", "02", null, null, null, "2026-02-30"),
                bad(OfficeSheet.POSTS, "任职日期", "日期不合理", "zhao", null, "引导员", "02", null, null, null, "0026-11-23"),
                bad(OfficeSheet.POSTS, "任职日期", "不是日期", "zhao", null, "引导员", "02", null, null, null, 20261123),
                bad(
                        OfficeSheet.POSTS,
                        "结束日期",
                        "早于开始日期",
                        "zhao",
                        null,
                        "引导员",
                        "02",
                        null,
                        null,
                        null,
                        "2026-11-23",
                        "2026-11-22"),
                bad(OfficeSheet.POSTS, "任职日期", "已在这个岗位任职", "zhao", null, "调解员", "02", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "岗位", "三员分立", "qian", null, "调解员", "02", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "岗位", "三员分立", "qian", null, "系统管理员", "00", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "中心", "只能在区中心任职", "zhao", null, "区中心主任", "02", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "中心", "只能在街镇中心任职", "zhao", null, "街镇中心主任", "00", null, null, null, "2026-11-23"),
                bad(
                        OfficeSheet.POSTS,
                        "所在单位",
                        "没有填写“所在单位”",
                        "zhao",
                        null,
                        "专职网格员",
                        "02",
                        null,
                        null,
                        null,
                        "2026-11-23"),
                bad(
                        OfficeSheet.POSTS,
                        "所在单位",
                        "没有代码为“02001”的网格",
                        "zhao",
                        null,
                        "专职网格员",
                        "02",
                        "02001",
                        null,
                        null,
                        "2026-11-23"),
                bad(OfficeSheet.POSTS, "所在单位", "不填所在单位", "zhao", null, "引导员", "02", "02001", null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "部门", "没有填写“部门”", "zhao", null, "部门主要领导", "00", null, null, null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "部门", "不填部门", "zhao", null, "引导员", "02", null, "HRSS", null, "2026-11-23"),
                bad(OfficeSheet.POSTS, "专长", "不认识“吵架”", "zhao", null, "引导员", "02", null, null, "邻里、吵架", "2026-11-23"),
                bad(OfficeSheet.POSTS, "登录名", "已经离职", "gone", null, "调解员", "02", null, null, null, "2026-11-23"),
                bad(
                        OfficeSheet.POSTS,
                        "登录名",
                        "最后工作日是2026-12-31",
                        "leaving",
                        null,
                        "调解员",
                        "02",
                        null,
                        null,
                        null,
                        "2026-11-23"),
                bad(
                        OfficeSheet.POSTS,
                        "结束原因",
                        "请填写结束原因",
                        "zhao",
                        null,
                        "调解员",
                        "02",
                        null,
                        null,
                        "邻里",
                        "2024-01-01",
                        "2026-11-30"),
                // 派驻
                bad(OfficeSheet.SECONDMENTS, "部门", "没有这个部门", "zhao", null, "法务", "02", "常驻", "2026-11-23"),
                bad(OfficeSheet.SECONDMENTS, "派驻方式", "没有这个选项", "zhao", null, "人社", "02", "偶尔", "2026-11-23"),
                bad(OfficeSheet.SECONDMENTS, "派驻方式", "没有填写“派驻方式”", "zhao", null, "人社", "02", null, "2026-11-23"),
                bad(OfficeSheet.SECONDMENTS, "开始日期", "公式", "zhao", null, "人社", "02", "常驻", new Formula("TODAY()")),
                bad(OfficeSheet.SECONDMENTS, "岗位", "三员分立", "qian", null, "人社", "02", "常驻", "2026-11-23"),
                // 授权
                bad(
                        OfficeSheet.AUTHORITY,
                        "金额上限（元）",
                        "不写“万”",
                        "sun",
                        null,
                        "人社",
                        "事项",
                        null,
                        "50万",
                        "2026-11-23",
                        "2027-11-22",
                        "2号"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "金额上限（元）",
                        "应大于0",
                        "sun",
                        null,
                        "人社",
                        "事项",
                        null,
                        0,
                        "2026-11-23",
                        "2027-11-22",
                        "2号"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "截止日期",
                        "早于开始日期",
                        "sun",
                        null,
                        "人社",
                        "事项",
                        null,
                        null,
                        "2026-11-23",
                        "2026-11-22",
                        "2号"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "截止日期",
                        "已过",
                        "sun",
                        null,
                        "人社",
                        "事项",
                        null,
                        null,
                        "2026-01-01",
                        "2026-11-22",
                        "2号"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "授权文件",
                        "没有填写“授权文件”",
                        "sun",
                        null,
                        "人社",
                        "事项",
                        null,
                        null,
                        "2026-11-23",
                        "2027-11-22"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "部门",
                        "不是该部门的派驻干部",
                        "zhao",
                        null,
                        "人社",
                        "事项",
                        null,
                        null,
                        "2026-11-23",
                        "2027-11-22",
                        "2号"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "纠纷类型",
                        "不认识",
                        "sun",
                        null,
                        "人社",
                        "事项",
                        "全部",
                        null,
                        "2026-11-23",
                        "2027-11-22",
                        "2号"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "授权事项",
                        "内容太长",
                        "sun",
                        null,
                        "人社",
                        LONG,
                        null,
                        null,
                        "2026-11-23",
                        "2027-11-22",
                        "2号"),
                bad(
                        OfficeSheet.AUTHORITY,
                        "授权文件",
                        "内容不同",
                        "sun",
                        null,
                        "人社",
                        "劳动争议调解",
                        "拖欠农民工工资",
                        800000,
                        "2026-01-01",
                        "2026-12-31",
                        "津滨人社授〔2026〕1号"));
    }

    @Test
    void theSameRowTwiceIsRefusedAtTheSecond() throws Exception {
        Plan plan = plan(new Sheets()
                .with(OfficeSheet.PEOPLE, "li", "李明")
                .with(OfficeSheet.PEOPLE, "li", "李明明")
                .with(OfficeSheet.POSTS, "zhao", null, "引导员", "02", null, null, null, "2026-11-23")
                .with(OfficeSheet.POSTS, "zhao", null, "引导员", "大沽街道", null, null, null, "2026/11/23"));

        assertThat(plan.problems())
                .extracting(Finding::sheet, Finding::row, Finding::advice)
                .containsExactly(tuple("人员", 3, "与第2行重复，请删去一行。"), tuple("岗位", 3, "与第2行重复，请删去一行。"));
    }

    @Test
    void twoPostsOfOneFileMayNotGoTogetherEither() throws Exception {
        Plan plan = plan(new Sheets()
                .with(OfficeSheet.PEOPLE, "li", "李明")
                .with(OfficeSheet.POSTS, "li", null, "安全管理员", "00", null, null, null, "2026-11-23")
                .with(OfficeSheet.POSTS, "li", null, "审计员", "00", null, null, null, "2026-11-23"));

        assertThat(plan.problems()).extracting(Finding::row).containsExactly(2, 3);
        assertThat(plan.problems())
                .allSatisfy(found -> assertThat(found.advice()).contains("三员分立"));
    }

    @Test
    void mergedCellsMissingColumnsAndUnknownSheetsAreTold() throws Exception {
        Plan plan = plan(new Sheets()
                .with(OfficeSheet.PEOPLE, "li", "李明")
                .with(OfficeSheet.PEOPLE, "wang", "王芳")
                .merge(OfficeSheet.PEOPLE, 1, 2, 2, 2)
                .raw("岗位", "登录名", "岗位", "备注")
                .raw("岗位", "zhao", "调解员", "x")
                .raw("通讯录", "电话"));

        assertThat(plan.problems())
                .extracting(Finding::sheet, Finding::row, Finding::column)
                .containsExactly(tuple("人员", 0, ""), tuple("岗位", 1, "中心、任职日期"));
        assertThat(plan.problems().get(0).advice()).contains("合并的单元格（C2:C3）");
        assertThat(plan.notes()).extracting(Finding::advice).contains("模板中没有这张工作表，未读取。", "模板中没有这一列，未读取。");
    }

    @Test
    void whatIsOnlyTypedOddlyIsReadAndTold() throws Exception {
        Plan plan = plan(new Sheets()
                .with(OfficeSheet.PEOPLE, "ｌｉ０１ ", "　李 明\u00a0")
                .with(
                        OfficeSheet.POSTS,
                        "li01",
                        null,
                        "引导员",
                        2,
                        null,
                        null,
                        null,
                        "２０２６年１１月３日",
                        LocalDate.of(2027, 1, 31))
                .with(OfficeSheet.POSTS, "zhao", null, "引导员", "大沽街道", null, null, null, 46349)
                .with(
                        OfficeSheet.AUTHORITY,
                        "sun",
                        "孙平",
                        "hrss",
                        "事项",
                        null,
                        "1,200,000元",
                        "2026.11.23",
                        "2027/11/22",
                        "2号"));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.changes())
                .extracting(Change::what, Change::difference)
                .containsExactly(
                        tuple("人员 li01 李 明", ""),
                        tuple("岗位 li01 李 明 · 大沽街道 · 引导员", "2026-11-03起，至2027-01-31"),
                        tuple("岗位 zhao 赵丽 · 大沽街道 · 引导员", "2026-11-23起"),
                        tuple("授权 sun 孙平 · 代表人社主要领导", "2号，2026-11-23至2027-11-22，上限1200000元"));
        assertThat(plan.notes()).extracting(Finding::column).contains("登录名", "中心", "任职日期");
    }

    @Test
    void newUnitsMayBeUsedInTheSameFile() throws Exception {
        Plan plan = plan(new Sheets()
                .with(OfficeSheet.POSTS, "li", "李明", "专职网格员", "新河街道", "07001-1", null, null, "2026-11-23")
                .with(OfficeSheet.PEOPLE, "li", "李明")
                .with(OfficeSheet.GRIDS, "微网格", "07001-1-1", "新河一组", "07001-1")
                .with(OfficeSheet.GRIDS, "网格", "07001-1", "新河第一网格", "07001")
                .with(OfficeSheet.UNITS, "战区", "Z07-1", "新河社区战区", null, "07", "Z07", "07001")
                .with(OfficeSheet.UNITS, "战区", "Z07", "新河战区", null, "07")
                .with(OfficeSheet.UNITS, "街镇中心", "07", "新河中心", "新河街道", null, null, null, "新河街道人民调解委员会", "滨新河")
                .with(OfficeSheet.UNITS, "社区", "07001", "新河社区", null, "07"));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.changes())
                .extracting(Change::what)
                .containsExactly(
                        "中心 07 新河中心",
                        "村（社区） 07001 新河社区",
                        "战区 Z07 新河战区",
                        "战区 Z07-1 新河社区战区",
                        "网格 07001-1 新河第一网格",
                        "微网格 07001-1-1 新河一组",
                        "人员 li 李明",
                        "岗位 li 李明 · 新河街道 · 专职网格员 07001-1");
        assertThat(plan.changes()).allMatch(change -> change.kind() == Change.Kind.ADD);
    }

    @Test
    void differencesAreShownAndEndsComeFirst() throws Exception {
        Plan plan = plan(new Sheets()
                .with(OfficeSheet.UNITS, "社区", "02001", "和睦里新社区", null, "02")
                .with(OfficeSheet.PEOPLE, "zhao", "赵莉")
                .with(OfficeSheet.PEOPLE, "gone", "李退", "在职")
                .with(OfficeSheet.PEOPLE, "sun", "孙平", "离职", "2026-12-31", "调动")
                .with(OfficeSheet.POSTS, "qian", null, "审计员", "00", null, null, null, "2024-01-01", "2026-11-22", "调整")
                .with(OfficeSheet.POSTS, "qian", null, "引导员", "02", null, null, null, "2026-11-23")
                .with(OfficeSheet.SECONDMENTS, "sun", null, "人社", "02", "轮驻", "2024-01-01"));

        assertThat(plan.problems()).extracting(Finding::advice).containsExactly("这名人员已经办理离职，任职不能再更改。");
        assertThat(plan.changes())
                .extracting(Change::kind, Change::difference)
                .containsExactly(
                        tuple(Change.Kind.CHANGE, "名称：和睦里社区 → 和睦里新社区"),
                        tuple(Change.Kind.CHANGE, "姓名：赵丽 → 赵莉"),
                        tuple(Change.Kind.CHANGE, "状态：离职（最后工作日2026-01-31） → 在职"),
                        tuple(Change.Kind.END, "结束日期：（空） → 2026-11-22"),
                        tuple(Change.Kind.ADD, "2026-11-23起"),
                        tuple(Change.Kind.END, "办理离职，最后工作日2026-12-31，所任岗位同时结束"));
    }

    @Test
    void theExportOfTheOfficeChangesNothing() throws Exception {
        Plan plan = plan(OfficeWorkbook.export(office));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.notes()).isEmpty();
        assertThat(plan.changes()).isEmpty();
        assertThat(plan.unchanged().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(6 + 1 + 5 + 2 + 1 + 1);
    }

    @Test
    void theTemplateHasNoRowsAndNoFaults() throws Exception {
        Plan plan = plan(OfficeWorkbook.template(office));

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.notes()).isEmpty();
        assertThat(plan.read()).isEmpty();
        assertThat(new String(
                        Sheets.parts(OfficeWorkbook.template(office)).get("xl/worksheets/sheet4.xml"),
                        StandardCharsets.UTF_8))
                .contains("<dataValidation sqref=\"C2:C6001\" type=\"list\"", "!$C$2:$C$3");
    }

    @Test
    void identityNumbersAreRefusedWithTheWholeFile() {
        assertThatThrownBy(() ->
                        plan(new Sheets().with(OfficeSheet.PEOPLE, "li", "李明").raw("附表", "李明", "990101198001011239")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("身份证号码")
                .hasMessageNotContaining("990101");
    }

    @Test
    void aFileWithoutAnyOfTheSheetsIsRefused() {
        assertThatThrownBy(() -> plan(new Sheets().raw("Sheet1", "a", "b")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("没有“机构”“网格”");
    }

    private Plan plan(Sheets sheets) throws FileRefused {
        return plan(sheets.file());
    }

    private Plan plan(byte[] file) throws FileRefused {
        return OfficeRules.plan(UntrustedWorkbook.read(file), office);
    }

    private void member(String login, String name, boolean active, LocalDate lastDay) {
        office.enter(new Member(login, name, active, lastDay));
    }

    private static Arguments bad(OfficeSheet sheet, String column, String advice, Object... cells) {
        return arguments(sheet, column, advice, cells);
    }
}
