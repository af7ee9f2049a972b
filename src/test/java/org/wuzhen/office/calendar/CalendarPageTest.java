package org.wuzhen.office.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.deadline.HolidayNotice;
import org.wuzhen.deadline.HolidayNotices;
import org.wuzhen.deadline.WorkingCalendars;
import org.wuzhen.directory.Post;

@WuzhenTest
class CalendarPageTest {

    private static final String PAGE = "/office/calendar";

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    HolidayNotices notices;

    @Autowired
    WorkingCalendars calendars;

    @Autowired
    JdbcTemplate sql;

    @Test
    void everybodyWhoWorksByItReadsTheCalendarAndOnlyTheSystemAdministratorKeepsIt() throws Exception {
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        assertThat(text(keeper, PAGE)).contains("录入", "/office/calendar/notice?year=");
        for (Post post : new Post[] {Post.MEDIATOR, Post.STREET_DIRECTOR, Post.AUDITOR}) {
            String person = office.somebody("48", post);
            assertThat(text(person, PAGE))
                    .contains("国办发明电〔2025〕7号", "10月1日（周四）至10月7日（周三），共7天", "9月20日（周日）", "随系统发布")
                    .doesNotContain("/office/calendar/notice");
            assertThat(status(person, PAGE + "/notice")).isEqualTo(403);
            assertThat(send(person, "/notice", "year", "2057").getStatus()).isEqualTo(403);
            assertThat(send(person, "/notice/preview", "year", "2057").getStatus())
                    .isEqualTo(403);
        }
        for (Post post : new Post[] {Post.PROCESS_ADMIN, Post.SECURITY_ADMIN}) {
            assertThat(status(office.somebody("00", post), PAGE)).isEqualTo(403);
        }
    }

    @Test
    void aNoticeIsPastedPreviewedAndEntered() throws Exception {
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        String filled = body(send(
                keeper,
                "/notice/text",
                "text",
                "国务院办公厅关于2057年部分节假日安排的通知\n国办发明电〔2056〕3号\n一、元旦：1月1日至2日放假调休，共2天。1月6日（周六）上班。"));
        assertThat(filled)
                .contains("value=\"2057\"", "国办发明电〔2056〕3号", "value=\"2057-01-02\"", "2057-01-06", "请逐项核对后预览");

        String[] typed = {
            "year",
            "2057",
            "source",
            "国办发明电〔2056〕3号",
            "title",
            "通知",
            "name",
            "元旦",
            "from",
            "2057-01-01",
            "to",
            "2057-01-02",
            "makeUpDays",
            "1月6日"
        };
        String preview = body(send(keeper, "/notice/preview", typed));
        assertThat(preview)
                .contains(
                        "尚未录入",
                        "1月1日（周一）至1月2日（周二），共2天",
                        "重新计算在计期限",
                        "2057年1月6日（周六）",
                        "休息（星期六）",
                        "通知中没有写明：春节、清明节、劳动节、端午节、中秋节、国庆节");
        assertThat(calendars.current().notice(2057)).isEmpty();
        assertThat(body(send(keeper, "/notice/edit", typed))).contains("value=\"2057-01-02\"", "1月6日");

        MockHttpServletResponse entered = send(keeper, "/notice", typed);
        assertThat(entered.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(notices.entered(2057).orElseThrow().enteredBy()).isEqualTo(keeper);
        assertThat(calendars.current().notice(2057)).isPresent();
        MockHttpServletResponse page =
                mvc.perform(get(PAGE).with(user(keeper))).andReturn().getResponse();
        assertThat(page.getHeader("Refresh"))
                .as("goes on by itself while it counts")
                .isNotNull();
        assertThat(body(page)).contains("进行中", "<progress", "录入记录", "2057年", "现行");

        assertThat(body(send(keeper, "/notice", typed))).contains("与此完全相同，不需要再录入");
    }

    @Test
    void whatCannotStandIsSaidAtItsFieldAndStays() throws Exception {
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        String answer = body(send(
                keeper,
                "/notice/preview",
                "year",
                "59",
                "source",
                " ",
                "name",
                "春节<b>",
                "from",
                "2059-02-12",
                "to",
                "2059-02-10",
                "name",
                "劳动节",
                "from",
                "",
                "to",
                "",
                "makeUpDays",
                "后天"));
        assertThat(answer)
                .contains(
                        "请填写四位数的年份",
                        "请填写通知文号",
                        "第1行“春节&lt;b&gt;”的结束日期早于开始日期",
                        "第2行“劳动节”没有填写日期",
                        "“后天”无法识别",
                        "value=\"2059-02-12\"",
                        "value=\"59\"",
                        ">后天</textarea>",
                        "class=\"fault\">请填写通知文号");
        assertThat(body(send(
                        keeper,
                        "/notice/preview",
                        "year",
                        "2059",
                        "source",
                        "x号",
                        "name",
                        "春节",
                        "from",
                        "2059-02-12",
                        "to",
                        "2059-02-12",
                        "makeUpDays",
                        "2月12日")))
                .contains("2059-02-12不能既是放假日又是调休上班日。");
        assertThat(body(send(keeper, "/notice/text", "text", "没有安排"))).contains("正文中没有找到年份", "没有安排</textarea>");
        assertThat(calendars.current().notice(2059)).isEmpty();
    }

    @Test
    void aFileInTheShippedFormFillsTheForm() throws Exception {
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        HolidayNotice shipped = calendars.current().notice(2026).orElseThrow();
        assertThat(upload(keeper, shipped.toJson())).contains("value=\"2026-02-23\"", "2026-09-20", "已按文件填入");
        assertThat(upload(keeper, "{\"year\":1}")).contains("须注明通知文号");
        assertThat(upload(keeper, "not json")).contains("放假安排数据无法读取");
        assertThat(upload(keeper, "x".repeat(70_000))).contains("文件过大");
    }

    @Test
    void aMissingNoticeIsToldOnTheFirstPageOfThoseWhoMustAct() throws Exception {
        // a calendar that knows the next year tells nothing, whatever the day on which this runs
        boolean missing = calendars
                .current()
                .missingNotice(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")))
                .isPresent();
        String sentence = "请录入国务院办公厅关于";
        for (String[] who : new String[][] {
            {office.somebody("00", Post.SYS_ADMIN), "/"},
            {office.somebody("48", Post.STREET_DIRECTOR), "/cases"},
            {office.somebody("00", Post.DISTRICT_DIRECTOR), "/cases"}
        }) {
            assertThat(text(who[0], who[1]).contains(sentence)).isEqualTo(missing);
        }
        assertThat(text(office.somebody("48", Post.MEDIATOR), "/cases")).doesNotContain(sentence);
        assertThat(text(office.somebody("48", Post.MEDIATOR), PAGE).contains(sentence))
                .isEqualTo(missing);
    }

    @Test
    void theEntryIsAnActOfItsKeeper() throws Exception {
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        send(
                keeper,
                "/notice",
                "year",
                "2061",
                "source",
                "国办发明电〔2060〕3号",
                "title",
                "",
                "name",
                "元旦",
                "from",
                "2061-01-01",
                "to",
                "");
        send(
                keeper,
                "/notice",
                "year",
                "2061",
                "source",
                "国办发明电〔2060〕4号",
                "title",
                "",
                "name",
                "元旦",
                "from",
                "2061-01-01",
                "to",
                "2061-01-02");
        assertThat(text(keeper, PAGE)).contains("已被取代", "国办发明电〔2060〕3号", "国办发明电〔2060〕4号");
        assertThat(sql.queryForList("select entered_by from deadline_holiday_notice where year = 2061", String.class))
                .containsExactly(keeper, keeper);
    }

    private String upload(String person, String json) throws Exception {
        return body(mvc.perform(multipart(PAGE + "/notice/file")
                        .file(new MockMultipartFile(
                                "file", "notice.json", "application/json", json.getBytes(StandardCharsets.UTF_8)))
                        .with(user(person))
                        .with(csrf()))
                .andReturn()
                .getResponse());
    }

    private MockHttpServletResponse send(String person, String path, String... fields) throws Exception {
        MockHttpServletRequestBuilder request =
                post(PAGE + path).with(user(person)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(get(path).with(user(person))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return body(answer);
    }

    private int status(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
