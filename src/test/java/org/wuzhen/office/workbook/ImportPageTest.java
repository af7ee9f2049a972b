package org.wuzhen.office.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.Accounts;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** A file on its way into the office: looked at, confirmed, applied; or refused. */
@WuzhenTest
class ImportPageTest {

    private static final List<String> TABLES = List.of(
            "directory_centre",
            "directory_community",
            "directory_department",
            "directory_grid",
            "directory_micro_grid",
            "directory_zone",
            "directory_leading_group",
            "directory_person",
            "directory_post_holding",
            "directory_stand_in",
            "access_account",
            "act_id_user",
            "act_id_group",
            "act_id_membership",
            "act_ru_authorization");

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcTemplate database;

    private String keeper;
    private String one;
    private String two;

    @BeforeEach
    void people() {
        keeper = office.somebody("00", Post.SYS_ADMIN);
        String mediator = office.somebody("61", Post.MEDIATOR);
        one = "im" + mediator;
        two = "in" + mediator;
    }

    @Test
    void aDryRunChangesNothingAndListsEverything() throws Exception {
        byte[] file = good().with(OfficeSheet.PEOPLE, null, "无名<b>氏</b>")
                .with(OfficeSheet.POSTS, one, null, "科长", "61", null, null, null, "2026-11-23")
                .file();
        Map<String, String> before = contents();

        String page = text(keeper, upload(keeper, file).getRedirectedUrl());

        assertThat(contents()).isEqualTo(before);
        assertThat(page)
                .contains("问题 2 处", "没有填写“登录名”", "没有这个选项", "科长", "改正后将要发生的变动")
                .doesNotContain("确认导入", "<b>氏");
    }

    @Test
    void whatIsConfirmedIsDoneOnceAndRecorded() throws Exception {
        String at = upload(keeper, good().file()).getRedirectedUrl();
        String page = text(keeper, at);
        assertThat(page)
                .contains("将要发生的变动", "人员 " + one + " 陈一", "2024-01-01起", "确认导入")
                .doesNotContain("问题 ");

        MockHttpServletResponse answer = apply(keeper, at, page, "confirmed", "true");

        assertThat(answer.getRedirectedUrl()).isEqualTo(at);
        assertThat(directory.person(one)).get().extracting("name").isEqualTo("陈一");
        assertThat(directory.postsOf(one)).extracting(PostHolding::post).containsExactly(Post.MEDIATOR);
        assertThat(directory.officers("HRSS", "61"))
                .extracting(PostHolding::person)
                .contains(two);
        assertThat(groups(one)).contains("MEDIATOR.61");
        assertThat(text(keeper, at)).contains("已导入", "新增").doesNotContain("确认导入");
        assertThat(database.queryForObject(
                        "select count(*) from office_import where content is not null and id = ?",
                        Integer.class,
                        id(at)))
                .isZero();
        // a second confirmation does nothing
        assertThat(apply(keeper, at, page, "confirmed", "true").getRedirectedUrl())
                .isEqualTo(at);
    }

    @Test
    void withoutTheTickNothingIsDone() throws Exception {
        String at = upload(keeper, good().file()).getRedirectedUrl();

        String again = body(apply(keeper, at, text(keeper, at)));

        assertThat(again).contains("请勾选确认", "确认导入");
        assertThat(directory.person(one)).isEmpty();
    }

    @Test
    void whenTheOfficeChangedMeanwhileTheDryRunIsRepeated() throws Exception {
        String at = upload(keeper, good().file()).getRedirectedUrl();
        String page = text(keeper, at);
        directory.register(new Person(one, "别人先登记", true));

        String again = body(apply(keeper, at, page, "confirmed", "true"));

        assertThat(again).contains("登记已有变动", "尚未导入", "姓名：别人先登记 → 陈一");
        assertThat(directory.person(two)).isEmpty();
        assertThat(apply(keeper, at, again, "confirmed", "true").getRedirectedUrl())
                .isEqualTo(at);
        assertThat(directory.person(one)).get().extracting("name").isEqualTo("陈一");
    }

    @Test
    void theExportImportedAgainChangesNothing() throws Exception {
        MockHttpServletResponse export =
                answer(post("/office/export.xlsx").with(user(keeper)).with(csrf()));
        assertThat(export.getHeader("Content-Disposition")).contains("attachment");

        String page =
                text(keeper, upload(keeper, export.getContentAsByteArray()).getRedirectedUrl());

        assertThat(page).contains("没有变动：文件中没有数据行，或者内容与现在的登记一致").doesNotContain("确认导入", "问题和办法");
    }

    @Test
    void accountsAreOpenedOnlyWhenAskedForAndTheirPasswordsHandedOutOnce() throws Exception {
        String at = upload(keeper, good().file()).getRedirectedUrl();
        apply(keeper, at, text(keeper, at), "confirmed", "true", "accounts", "true");
        String page = text(keeper, at);
        for (int i = 0; i < 100 && !page.contains("下载初始密码表"); i++) {
            Thread.sleep(100);
            page = text(keeper, at);
        }
        assertThat(page).contains("已开通 2/2 个账号", "只能下载一次");

        String other = office.somebody("00", Post.SYS_ADMIN);
        assertThat(answer(post(at + "/passwords.xlsx").with(user(other)).with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        MockHttpServletResponse sheet =
                answer(post(at + "/passwords.xlsx").with(user(keeper)).with(csrf()));
        RawSheet passwords =
                UntrustedWorkbook.read(sheet.getContentAsByteArray()).get(0);
        assertThat(passwords.rows()).hasSize(3);
        assertThat(passwords.rows().get(1).cell(0).text()).isIn(one, two);
        assertThat(passwords.rows().get(1).cell(3).text()).matches("[a-zA-Z2-9]{12}");
        assertThat(database.queryForObject(
                        "select must_change from access_account where person = ?", Boolean.class, one))
                .isTrue();
        assertThat(sheet.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer(post(at + "/passwords.xlsx").with(user(keeper)).with(csrf()))
                        .getStatus())
                .isEqualTo(404);
        assertThat(text(keeper, at)).contains("已经下载，不能再次下载");
    }

    @Test
    void unreadableFilesAreRefusedInWordsAndNotKept() throws Exception {
        int kept = database.queryForObject("select count(*) from office_import", Integer.class);

        assertThat(body(upload(keeper, "登录名".getBytes(StandardCharsets.UTF_8)))).contains("这不是 Excel 文件");
        assertThat(body(upload(keeper, good().raw("附表", "990101198001011239").file())))
                .contains("有居民身份证号码", "本文件未保存")
                .doesNotContain("990101198001011239");
        assertThat(body(answer(multipart("/office/import").with(user(keeper)).with(csrf()))))
                .contains("请先选择要导入的文件");

        assertThat(database.queryForObject("select count(*) from office_import", Integer.class))
                .isEqualTo(kept);
    }

    @Test
    void aFileTooBigIsSentBackBeforeItIsRead() throws Exception {
        MockHttpServletResponse answer = answer(
                post("/office/import").with(user(keeper)).content(new byte[UntrustedWorkbook.MAX_BYTES + 100_000]));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/office/import?toobig=1");
        assertThat(text(keeper, "/office/import?toobig=1")).contains("文件超过10 MB");
    }

    @Test
    void aDroppedFileIsGone() throws Exception {
        String at = upload(keeper, good().file()).getRedirectedUrl();
        String page = text(keeper, at);

        answer(post(at + "/drop").with(user(keeper)).with(csrf()));

        assertThat(text(keeper, at)).contains("没有导入，文件已删除");
        apply(keeper, at, page, "confirmed", "true");
        assertThat(directory.person(one)).isEmpty();
    }

    @Test
    void onlyTheSystemAdministratorImports() throws Exception {
        String at = upload(keeper, good().file()).getRedirectedUrl();
        String page = text(keeper, at);

        for (String person : List.of(
                office.somebody("61", Post.STREET_DIRECTOR),
                office.somebody("00", Post.AUDITOR),
                office.somebody("00", Post.SECURITY_ADMIN),
                office.somebody("00", Post.DISTRICT_DIRECTOR))) {
            assertThat(answer(get("/office/import").with(user(person))).getStatus())
                    .isEqualTo(403);
            assertThat(answer(get(at).with(user(person))).getStatus()).isEqualTo(403);
            assertThat(answer(get("/office/template.xlsx").with(user(person))).getStatus())
                    .isEqualTo(403);
            assertThat(upload(person, good().file()).getStatus()).isEqualTo(403);
            assertThat(apply(person, at, page, "confirmed", "true").getStatus()).isEqualTo(403);
        }
        assertThat(answer(post("/office/export.xlsx")
                                .with(user(office.somebody("61", Post.MEDIATOR)))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(directory.person(one)).isEmpty();
    }

    private Sheets good() {
        return new Sheets()
                .with(OfficeSheet.PEOPLE, one, "陈一")
                .with(OfficeSheet.PEOPLE, two, "陈二")
                .with(OfficeSheet.POSTS, one, null, "调解员", "61", null, null, "邻里", LocalDate.of(2024, 1, 1))
                .with(OfficeSheet.SECONDMENTS, two, null, "人社", "61", "轮驻", "2024-01-01");
    }

    private MockHttpServletResponse upload(String person, byte[] file) throws Exception {
        return answer(multipart("/office/import")
                .file(new MockMultipartFile("file", "机构.xlsx", "application/octet-stream", file))
                .with(user(person))
                .with(csrf()));
    }

    private MockHttpServletResponse apply(String person, String at, String page, String... fields) throws Exception {
        Matcher plan = Pattern.compile("name=\"plan\" value=\"([0-9a-f]+)\"").matcher(page);
        MockHttpServletRequestBuilder request =
                post(at + "/apply").with(user(person)).with(csrf());
        if (plan.find()) {
            request.param("plan", plan.group(1));
        }
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request);
    }

    private String text(String person, String path) throws Exception {
        MockHttpServletResponse answer = answer(get(path).with(user(person)));
        assertThat(answer.getStatus()).isEqualTo(200);
        return body(answer);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse();
    }

    private static String body(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static long id(String at) {
        return Long.parseLong(at.substring(at.lastIndexOf('/') + 1));
    }

    private List<String> groups(String person) {
        return database.queryForList(
                "select group_id_ from act_id_membership where user_id_ = ?", String.class, person);
    }

    /** Rows and their fingerprint of everything that says who is who and may do what. */
    private Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        TABLES.forEach(table -> contents.put(
                table,
                database.queryForObject(
                        "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                                + table + " t",
                        String.class)));
        return contents;
    }
}
