package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.wuzhen.Disputes;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;

@WuzhenTest
class RevealPageTest {

    private static final String CENTRE = "47";
    private static final String ID = "110101199003070134";
    private static final String PHONE = "13812341234";

    @Autowired
    MockMvc mvc;

    @Autowired
    Office office;

    @Autowired
    Disputes disputes;

    @Autowired
    CaseFiles cases;

    @Autowired
    Narratives narratives;

    @Autowired
    Reveals reveals;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    private String clerk;
    private CaseNumber number;
    private long party;

    @BeforeEach
    void aCase() {
        clerk = office.somebody(CENTRE, Post.INTAKE_CLERK);
        number = disputes.registered(
                clerk,
                CENTRE,
                DisputeType.NEIGHBOUR,
                Set.of(),
                Disputes.applicant("赵明", ID, PHONE, "和睦里3号楼2门", LocalDate.of(1990, 3, 7)),
                Disputes.respondent("钱二"));
        party = cases.parties(number).stream()
                .filter(p -> p.idNumber() != null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void aPurposeIsAskedAndTheValueShownOnceOnAPageThatNothingKeeps() throws Exception {
        assertThat(page(clerk, "/cases/" + number + "/parties"))
                .contains("/cases/" + number + "/reveal?field=ID_NUMBER&amp;of=" + party, "联系时查看")
                .doesNotContain(ID, PHONE);
        String asked = page(clerk, "/cases/" + number + "/reveal?field=ID_NUMBER&of=" + party);
        assertThat(asked).contains("查看证件号码", "110***********0134", "核对身份").doesNotContain(ID);

        assertThat(text(look(clerk, "ID_NUMBER", party, "", "")))
                .contains("请选择查看的用途")
                .doesNotContain(ID);
        assertThat(text(look(clerk, "ID_NUMBER", party, "OTHER", " ")))
                .contains("请写明查看的用途")
                .doesNotContain(ID);
        assertThat(entries()).isZero();

        MockHttpServletResponse shown = look(clerk, "ID_NUMBER", party, "IDENTITY", "当面核对<b>");
        assertThat(text(shown)).contains(ID, "http-equiv=\"refresh\"", "用途：核对身份");
        assertThat(shown.getHeader("Cache-Control")).contains("no-store");

        assertThat(sql.queryForMap("select * from access_reveal where case_number = ?", number.value()))
                .containsEntry("person", clerk)
                .containsEntry("post", "INTAKE_CLERK")
                .containsEntry("field", "ID_NUMBER")
                .containsEntry("purpose", "IDENTITY")
                .containsEntry("note", "当面核对<b>")
                .containsEntry("party", party);
        assertThat(page(clerk, "/cases/" + number + "/timeline")).contains("查看当事人证件号码", "核对身份：当面核对&lt;b&gt;");
    }

    @Test
    void aPhoneIsOneClickAwayForWhoeverHasToCall() throws Exception {
        assertThat(text(look(clerk, "PHONE", party, "CONTACT", ""))).contains(PHONE, "联系当事人");
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void withoutATokenNothingIsShown() throws Exception {
        assertThat(mvc.perform(post("/cases/" + number + "/reveal")
                                .param("field", "PHONE")
                                .param("of", Long.toString(party))
                                .param("purpose", "CONTACT")
                                .with(user(clerk)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(entries()).isZero();
    }

    @Test
    void whoMayNotReadTheCaseFindsNothing() throws Exception {
        for (String person : new String[] {
            office.somebody("48", Post.INTAKE_CLERK),
            office.somebody("00", Post.SECURITY_ADMIN),
            office.somebody("00", Post.SYS_ADMIN)
        }) {
            assertThat(look(person, "PHONE", party, "CONTACT", "").getStatus()).isEqualTo(404);
        }
        assertThat(look(clerk, "PHONE", party + 100_000, "CONTACT", "").getStatus())
                .isEqualTo(404);
        assertThat(look(clerk, "NONSENSE", party, "CONTACT", "").getStatus()).isEqualTo(404);
        assertThat(entries()).isZero();
    }

    @Test
    void aNumberOutOfATextIsRevealedAsWell() throws Exception {
        actAs.run(clerk, () -> cases.remark(number, null, "表弟电话 139-1111-2222，证件" + ID));

        assertThat(page(clerk, "/cases/" + number + "/panel"))
                .contains("表弟电话 ⟦手机 139****2222 #", "证件⟦证件 110***********0134 #")
                .contains("已将正文中的证件号码、手机号码加密保存", "正文中的号码")
                .doesNotContain("13911112222", ID);
        long id = narratives.of(number).get(0).id();
        assertThat(text(look(clerk, "TEXT", id, "CONTACT", ""))).contains("13911112222");
        assertThat(sql.queryForObject(
                        "select sealed_text from access_reveal where case_number = ?", Long.class, number.value()))
                .isEqualTo(id);
    }

    @Test
    void aTaskThatIsDoneByPhoneShowsItAndIsRecordedOnceADay() {
        String mediator = office.somebody(CENTRE, Post.MEDIATOR);
        for (int i = 0; i < 3; i++) {
            assertThat(actAs.run(mediator, () -> reveals.contacts(number, "安排调解会")))
                    .extracting(Reveals.Contact::phone)
                    .containsExactly(PHONE, null);
        }
        assertThat(entries()).isEqualTo(1);
        assertThat(reveals.contacts(number, "安排调解会"))
                .as("the system itself")
                .extracting(Reveals.Contact::phone)
                .containsExactly("138****1234", null);
    }

    @Test
    void theRegisterIsForAuditorsAndWithoutCasesForTheSecurityAdministrator() throws Exception {
        look(clerk, "PHONE", party, "OTHER", "说明文字七");
        String auditor = office.somebody("00", Post.AUDITOR);
        String security = office.somebody("00", Post.SECURITY_ADMIN);
        String path = "/security/reveals?person=" + clerk + "&from=" + LocalDate.now() + "&to=" + LocalDate.now();

        assertThat(page(auditor, path)).contains(number.value(), "说明文字七", "电话", "测试人员" + clerk, "受理登记员");
        assertThat(page(security, path)).contains("电话", "测试人员" + clerk).doesNotContain(number.value(), "说明文字七");
        assertThat(page(auditor, "/security/reveals?person=nobody-of-this-name"))
                .contains("没有查看记录");
        assertThat(page(auditor, "/security/reveals?from=bad")).contains("日期请写成");
        assertThat(answer(clerk, "/security/reveals").getStatus()).isEqualTo(403);
        assertThat(page(auditor, "/security/reveals"))
                .contains("/security/reveals")
                .doesNotContain("/security/keys");
    }

    @Test
    void whoLooksTooOftenIsNamed() throws Exception {
        for (int i = 0; i < 21; i++) {
            look(clerk, "PHONE", party, "CONTACT", "");
        }
        assertThat(page(office.somebody("00", Post.SECURITY_ADMIN), "/security/reveals"))
                .contains("今天查看次数异常", "（" + clerk + "）：今天21次");
    }

    private int entries() {
        return sql.queryForObject(
                "select count(*) from access_reveal where case_number = ?", Integer.class, number.value());
    }

    private MockHttpServletResponse look(String person, String field, long of, String purpose, String note)
            throws Exception {
        return mvc.perform(post("/cases/" + number + "/reveal")
                        .param("field", field)
                        .param("of", Long.toString(of))
                        .param("purpose", purpose)
                        .param("note", note)
                        .with(user(person))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String person, String path) throws Exception {
        MockHttpServletResponse answer = answer(person, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        return mvc.perform(get(path).with(user(person))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }
}
