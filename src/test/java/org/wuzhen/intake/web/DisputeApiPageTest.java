package org.wuzhen.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.OpenTask;

/** The door for other systems. */
@WuzhenTest
class DisputeApiPageTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final String BAD_ID = "999999198503071245";

    @Autowired
    MockMvc mvc;

    @Autowired
    ObjectMapper json;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseDesk desk;

    private String hotline;

    @BeforeEach
    void aHotline() {
        office.somebody("42", Post.INTAKE_CLERK);
        hotline = account("00", Channel.HOTLINE);
    }

    @Test
    void registers_a_dispute_and_sets_it_on_its_road() throws Exception {
        Map<String, Object> report = report();
        String body = send(hotline, report)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", matchesPattern("/api/disputes/BH42\\d{12,}")))
                .andExpect(jsonPath("$.stage").value("REGISTERED"))
                .andExpect(jsonPath("$.stageLabel").value("已登记"))
                .andExpect(jsonPath("$.channelRef").value(report.get("channelRef")))
                .andExpect(jsonPath("$.answerBy").value(matchesPattern("\\d{4}-\\d\\d-\\d\\d")))
                .andExpect(content().string(not(containsString("周测试"))))
                .andReturn()
                .getResponse()
                .getContentAsString();

        CaseNumber number = CaseNumber.of(json.readTree(body).get("number").asText());
        assertThat(cases.get(number).firstReceiver()).isEqualTo(hotline);
        assertThat(cases.get(number).markSet()).containsExactly(Mark.INJURY);
        assertThat(cases.parties(number)).hasSize(2);
        assertThat(cases.get(number).peopleCount()).isEqualTo(2);
        assertThat(desk.tasks(number)).extracting(OpenTask::element).containsExactly("UserTask_ReviewAcceptance");
    }

    @Test
    void answers_a_repeat_with_the_same_number() throws Exception {
        Map<String, Object> report = report();
        String first = number(send(hotline, report).andExpect(status().isCreated()));
        report.put("facts", "第二次推送，内容略有不同");
        String second =
                number(send(hotline, report).andExpect(status().isOk()).andExpect(header().doesNotExist("Location")));

        assertThat(second).isEqualTo(first);
        assertThat(cases.get(CaseNumber.of(first)).facts()).isEqualTo("邻居装修噪声扰民，协商未果");
    }

    @Test
    void opens_one_case_when_the_same_reference_comes_at_the_same_moment() throws Exception {
        int senders = 8;
        String body = json.writeValueAsString(report());
        CyclicBarrier together = new CyclicBarrier(senders);
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        try {
            Callable<MockHttpServletResponse> send = () -> {
                together.await();
                return mvc.perform(post("/api/disputes")
                                .with(httpBasic(hotline, Office.PASSWORD))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                        .andReturn()
                        .getResponse();
            };
            List<Future<MockHttpServletResponse>> sent = new ArrayList<>();
            for (int i = 0; i < senders; i++) {
                sent.add(threads.submit(send));
            }
            Set<String> numbers = new HashSet<>();
            List<Integer> states = new ArrayList<>();
            for (Future<MockHttpServletResponse> each : sent) {
                states.add(each.get().getStatus());
                numbers.add(json.readTree(each.get().getContentAsString())
                        .get("number")
                        .asText());
            }
            assertThat(numbers).hasSize(1);
            assertThat(states)
                    .filteredOn(state -> state == 201)
                    .as("answers: %s", states)
                    .hasSize(1);
            assertThat(states).containsOnly(200, 201);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void tells_the_state_to_the_channel_that_reported_and_to_no_other() throws Exception {
        String number = number(send(hotline, report()));
        String grid = account("00", Channel.GRID);

        mvc.perform(get("/api/disputes/" + number).with(httpBasic(hotline, Office.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(number))
                .andExpect(jsonPath("$.result").doesNotExist());
        for (String unknown : new String[] {number, "BH42202001010001", "nonsense"}) {
            mvc.perform(get("/api/disputes/" + unknown).with(httpBasic(grid, Office.PASSWORD)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value(containsString("请核对案号")));
        }
    }

    @Test
    void lets_nobody_report_for_another_channel_or_centre_or_without_a_channel() throws Exception {
        String ofOneStreet = account("43", Channel.HOTLINE);
        String clerk = office.somebody("42", Post.INTAKE_CLERK);

        send(account("00", Channel.GRID), report())
                .andExpect(status().isForbidden())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail").value(containsString("不能以该渠道上报")));
        send(ofOneStreet, report())
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value(containsString("不能向该中心上报")));
        send(clerk, report()).andExpect(status().isForbidden());
        mvc.perform(post("/api/disputes")
                        .with(httpBasic(hotline, "wrong"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(report())))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void says_for_each_entry_what_to_do_and_repeats_no_value() throws Exception {
        Map<String, Object> report = report();
        report.put("facts", " ");
        report.remove("disputeType");
        report.put("respondents", List.of());
        send(hotline, report)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("上报内容有误"))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("facts")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("disputeType")))
                .andExpect(jsonPath("$.errors[*].message").value(hasItem("请至少填写一名被申请人")));

        report = report();
        report.put("applicants", List.of(Map.of("kind", "PERSON", "name", "周测试", "idNumber", BAD_ID)));
        report.put("requestAt", "2099-01-01T00:00:00+08:00");
        report.put("community", "nowhere");
        send(hotline, report)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("applicants[0]"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("居民身份证号码有误")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("requestAt")))
                .andExpect(jsonPath("$.errors[*].field").value(hasItem("community")))
                .andExpect(content().string(not(containsString(BAD_ID))));
    }

    @Test
    void names_the_values_that_it_knows_and_what_is_unreadable() throws Exception {
        Map<String, Object> report = report();
        report.put("disputeType", "SECRET_VALUE");
        send(hotline, report)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value("disputeType"))
                .andExpect(jsonPath("$.errors[0].message").value(containsString("NEIGHBOUR")))
                .andExpect(content().string(not(containsString("SECRET_VALUE"))));
        mvc.perform(post("/api/disputes")
                        .with(httpBasic(hotline, Office.PASSWORD))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{not json"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("不是有效的 JSON")));
    }

    @Test
    void is_described_in_chinese_and_english() throws Exception {
        mvc.perform(get("/api/openapi").with(httpBasic(hotline, Office.PASSWORD)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.info.title").value("五诊 · 渠道接口"))
                .andExpect(jsonPath("$.paths['/api/disputes'].post.summary").value("上报纠纷 / Report a dispute"))
                .andExpect(jsonPath("$.paths['/api/disputes'].post.responses['201']")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/disputes'].post.responses['422']")
                        .exists())
                .andExpect(jsonPath("$.paths['/api/disputes/{number}'].get").exists())
                .andExpect(
                        jsonPath("$.components.schemas.DisputeReport.required").value(hasItem("channelRef")));
    }

    private ResultActions send(String account, Map<String, Object> report) throws Exception {
        return mvc.perform(post("/api/disputes")
                .with(httpBasic(account, Office.PASSWORD))
                .contentType(MediaType.APPLICATION_JSON)
                .content(json.writeValueAsString(report)));
    }

    private String number(ResultActions answer) throws Exception {
        return json.readTree(answer.andReturn().getResponse().getContentAsString())
                .get("number")
                .asText();
    }

    private String account(String centre, Channel channel) {
        String id = office.somebody(centre);
        directory.appoint(new PostHolding(id, Post.CHANNEL, centre, channel.name(), null, LONG_AGO, null));
        return id;
    }

    private static Map<String, Object> report() {
        return new HashMap<>(Map.of(
                "channel",
                "HOTLINE",
                "channelRef",
                "RX-" + UUID.randomUUID(),
                "centre",
                "42",
                "disputeType",
                "NEIGHBOUR",
                "facts",
                "邻居装修噪声扰民，协商未果",
                "claims",
                "限定施工时间",
                "marks",
                List.of("INJURY"),
                "applicants",
                List.of(Map.of("kind", "PERSON", "name", "周测试" + UUID.randomUUID())),
                "respondents",
                List.of(Map.of("kind", "ORGANISATION", "name", "测试装饰公司"))));
    }
}
