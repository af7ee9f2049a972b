package org.wuzhen.office.workbook;

import static org.wuzhen.office.workbook.OfficeSheet.Column.optional;
import static org.wuzhen.office.workbook.OfficeSheet.Column.required;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets of the office workbook, in the order in which they are entered, and their columns. */
enum OfficeSheet {
    UNITS(
            "机构",
            "中心、村（社区）、部门、战区和领导小组。代码已登记的，按本表改名。",
            required("类型", 12, "从下拉列表选择"),
            required("代码", 12, "中心为两位数字；村（社区）为数字；部门为大写字母"),
            required("名称", 32, "全称"),
            optional("简称", 14, "中心、部门必填"),
            optional("所属中心", 14, "中心的代码或简称；村（社区）、战区必填"),
            optional("上级战区", 14, "战区的代码"),
            optional("所属村（社区）", 16, "村（社区）战区填写其代码"),
            optional("人民调解委员会", 28, "中心必填"),
            optional("文书字号", 12, "中心必填，如“滨大沽”")),
    GRIDS(
            "网格",
            "全科网格和微网格。",
            required("类型", 10, "网格或微网格"),
            required("代码", 14, "全区不重复"),
            required("名称", 32, "全称"),
            required("上级代码", 16, "网格填所属村（社区）的代码，微网格填所属网格的代码")),
    PEOPLE(
            "人员",
            "每人一行。登录名已登记的，按本表改名或办理离职。",
            required("登录名", 18, "字母、数字，可以有点、横线和下划线"),
            required("姓名", 14, ""),
            optional("状态", 10, "在职或离职，空着为在职"),
            optional("最后工作日", 14, "离职必填，如2026-11-30"),
            optional("离职原因", 24, "离职必填")),
    POSTS(
            "岗位",
            "每个岗位一行，一人可以有几行。派驻干部填在“派驻”表。",
            required("登录名", 18, ""),
            optional("姓名", 14, "可以不填；填了就与登记核对"),
            required("岗位", 20, "从下拉列表选择"),
            required("中心", 14, "中心的代码或简称"),
            optional("所在单位", 18, "书记、主任填村（社区）代码，网格员填网格代码，战区主官填战区代码，组长填领导小组代码，坐席填席号"),
            optional("部门", 14, "部门主要领导必填"),
            optional("专长", 24, "调解员擅长的纠纷类型，用顿号分开"),
            required("任职日期", 14, "如2026-11-23"),
            optional("结束日期", 14, "最后一天；空着为长期"),
            optional("结束原因", 24, "结束已经登记的岗位时必填")),
    SECONDMENTS(
            "派驻",
            "各部门派驻到中心的干部。",
            required("登录名", 18, ""),
            optional("姓名", 14, "可以不填；填了就与登记核对"),
            required("部门", 14, "部门的代码或简称"),
            required("中心", 14, "中心的代码或简称"),
            optional("派驻方式", 12, "新登记的必填：常驻、轮驻或随叫随到"),
            required("开始日期", 14, "如2026-11-23"),
            optional("结束日期", 14, "最后一天；空着为长期"),
            optional("结束原因", 24, "结束已经登记的派驻时必填")),
    AUTHORITY(
            "授权",
            "派驻干部代表派出单位主要领导的授权。已登记的授权不能用导入更改或撤销。",
            required("登录名", 18, ""),
            optional("姓名", 14, "可以不填；填了就与登记核对"),
            required("部门", 14, "部门的代码或简称"),
            required("授权事项", 40, "可以决定哪些事项"),
            optional("纠纷类型", 24, "用顿号分开；空着为全部类型"),
            optional("金额上限（元）", 16, "空着为不设上限"),
            required("开始日期", 14, "如2026-11-23"),
            required("截止日期", 14, "最后一天"),
            required("授权文件", 30, "文件名称和文号"));

    /** The last row for which the template offers drop-down lists. */
    static final int LAST_ROW = 6000;

    private final String title;
    private final String about;
    private final List<Column> columns;

    OfficeSheet(String title, String about, Column... columns) {
        this.title = title;
        this.about = about;
        this.columns = List.of(columns);
    }

    String title() {
        return title;
    }

    String about() {
        return about;
    }

    List<Column> columns() {
        return columns;
    }

    static Optional<OfficeSheet> titled(String title) {
        return Arrays.stream(values())
                .filter(sheet -> sheet.title.equals(title.strip()))
                .findFirst();
    }

    /**
     * One column.
     *
     * @param width in characters
     * @param help what to fill in, or empty
     */
    record Column(String title, boolean required, int width, String help) {

        static Column required(String title, int width, String help) {
            return new Column(title, true, width, help);
        }

        static Column optional(String title, int width, String help) {
            return new Column(title, false, width, help);
        }

        /** As it stands above the column; a star marks what must be filled in. */
        String heading() {
            return required ? title + "*" : title;
        }
    }
}
