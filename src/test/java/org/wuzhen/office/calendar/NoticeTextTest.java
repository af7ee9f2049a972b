package org.wuzhen.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wuzhen.deadline.HolidayNotice;

/** Notices as the State Council publishes them, and what people make of them. */
class NoticeTextTest {

    private static final String NOTICE_2026 = """
            国务院办公厅关于2026年
            部分节假日安排的通知
            国办发明电〔2025〕7号

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：

            经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。

            一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
            二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
            三、清明节：4月4日（周六）至6日（周一）放假，共3天。
            四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
            五、端午节：6月19日（周五）至21日（周日）放假，共3天。
            六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
            七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。

            节假日期间，各地区、各部门要妥善安排好值班和安全、保卫、疫情防控等工作。
            """;

    @Test
    void theNoticeOf2026ReadsAsItIsShipped() throws IOException {
        HolidayNotice read = read(NOTICE_2026, 0);

        try (InputStream in = HolidayNotice.class.getResourceAsStream("holidays-2026.json")) {
            assertThat(read).isEqualTo(HolidayNotice.fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    @Test
    void singleDaysJoinedFestivalsAndDaysOfTheYearBeforeAreRead() {
        HolidayNotice read = read("""
                国务院办公厅关于2023年部分节假日安排的通知 国办发明电〔2022〕16号
                一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。
                二、春节：1月21日至27日放假调休，共7天。1月28日（星期六）、1月29日（星期日）上班。鼓励职工在除夕（1月21日）休息。
                三、清明节：4月5日放假，共1天。
                六、中秋节、国庆节：9月29日至10月6日放假调休，共8天。10月7日（星期六）、10月8日（星期日）上班。
                """, 0);

        assertThat(read.holidays())
                .extracting(h -> h.name() + " " + h.from() + " " + h.to())
                .containsExactly(
                        "元旦 2022-12-31 2023-01-02",
                        "春节 2023-01-21 2023-01-27",
                        "清明节 2023-04-05 2023-04-05",
                        "中秋节、国庆节 2023-09-29 2023-10-06");
        assertThat(read.makeUpDays())
                .map(Object::toString)
                .containsExactly("2023-01-28", "2023-01-29", "2023-10-07", "2023-10-08");
    }

    @Test
    void aWrongWeekdayOrCountIsNoticed() {
        assertThat(NoticeText.of("一、元旦：1月1日（周四）放假1天，不调休。", 2027).problems())
                .containsExactly("“元旦”中2027-01-01注明为周四，实际不是，请核对年份和日期。");
        assertThat(NoticeText.of("四、劳动节：5月1日至5日放假调休，共6天。", 2027).problems())
                .containsExactly("“劳动节”注明共6天，按起止日期为5天，请核对。");
    }

    @Test
    void whatIsNoNoticeIsSaidToBeNone() {
        assertThat(NoticeText.of("请大家注意休息。", 0).problems())
                .singleElement()
                .asString()
                .startsWith("正文中没有找到年份");
        assertThat(NoticeText.of("请大家注意休息。", 2027).problems())
                .singleElement()
                .asString()
                .startsWith("正文中没有找到放假安排");
        assertThat(NoticeText.of("二、春节：2月30日至3月2日放假。", 2027).problems()).contains("“春节”中的“2月30日”不是有效日期，请核对。");
        assertThat(NoticeText.of("二、春节：视情况安排。", 2027).problems()).containsExactly("“春节”一行没有写明哪天放假，请核对。");
    }

    private static HolidayNotice read(String text, int year) {
        NoticeText.Read read = NoticeText.of(text, year);
        assertThat(read.problems()).isEmpty();
        Map<String, String> problems = new HashMap<>();
        HolidayNotice notice = read.form().read(problems);
        assertThat(problems).isEmpty();
        return notice;
    }
}
