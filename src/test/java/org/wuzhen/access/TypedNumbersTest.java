package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.wuzhen.Office;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.database.EngineTables;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;

/** No page of ours lets a number of a person that was typed into one of its texts through to a table. */
@WuzhenTest
class TypedNumbersTest {

    private static final String CENTRE = "87";
    private static final String REFUSED = "请不要填写证件、手机或者银行卡号码";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PLAIN = "他的住址";

    /** Addresses that see to it by themselves, and where they are tried. */
    private static final Set<String> TRIED_BELOW = Set.of(
            "/cases/{number}/acts/{act}",
            "/cases/{number}/departments",
            "/cases/{number}/departments/{request}/withdraw",
            "/cases/{number}/reveal",
            "/handover",
            "/office/units/new",
            "/office/people/new",
            "/office/people/{id}/appoint",
            "/office/people/{id}/name",
            "/office/authority/new");

    /** Addresses at which a number is what was asked for, or that keep a secret: nothing of theirs is written in clear. */
    private static final Set<String> ASKED_FOR = Set.of(
            "/cases",
            "/accounts",
            "/password",
            "/account/recovery-codes",
            "/account/tool-pass",
            "/account/tool-pass/drop",
            "/second-factor",
            "/second-factor/setup",
            "/care/new",
            "/api/disputes",
            "/outreach/{number}/visits/{id}/disputes");

    @Autowired
    MockMvc mvc;

    @Autowired
    TypedNumbers guard;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    Road road;

    @Autowired
    DelegatedAuthorities authorities;

    @Autowired
    DataSource database;

    /** Each run its own, so that no other test's rows are found. */
    private final String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    @Test
    void everyFieldOfEveryPageIsGuardedOrListed() throws Exception {
        TreeMap<String, TreeSet<String>> open = new TreeMap<>();
        int fields = 0;
        for (var mapping : mappings.getHandlerMethods().entrySet()) {
            if (!ours(mapping.getKey(), mapping.getValue())) {
                continue;
            }
            for (String pattern : mapping.getKey().getPathPatternsCondition().getPatternValues()) {
                for (String field : fields(mapping.getValue())) {
                    fields++;
                    if (seen(pattern, field).contains(phone)) {
                        open.computeIfAbsent(pattern, p -> new TreeSet<>()).add(field);
                    }
                }
            }
        }
        assertThat(fields).as("fields found in the mappings").isGreaterThan(60);
        open.values().forEach(names -> names.removeAll(TypedNumbers.CODES));
        open.values().removeIf(Set::isEmpty);
        assertThat(open.keySet())
                .as("unguarded: %s", open)
                .allMatch(pattern -> TRIED_BELOW.contains(pattern) || ASKED_FOR.contains(pattern));
        assertThat(open.keySet()).as("listed, and still there").containsAll(TRIED_BELOW);
    }

    @Test
    void aNumberInAReasonIsGoneAndTheReasonIsKept() throws Exception {
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        String officer = office.somebody(CENTRE);
        directory.appoint(new PostHolding(
                officer,
                Post.SECONDED_OFFICER,
                CENTRE,
                null,
                "HRSS",
                SecondmentMode.RESIDENT,
                null,
                TODAY.minusDays(1),
                null,
                null));
        long authority = authorities.grant(authority(officer));
        submit(
                keeper,
                post("/office/authority/" + authority + "/revoke")
                        .param("reason", "轮换，联系" + phone)
                        .param("confirmed", "true"));
        assertThat(authorities.find(authority).orElseThrow().revokeReason()).isEqualTo("轮换，联系⟦手机号码已隐去⟧");

        String id = "11010119900307" + "0134";
        String text = "身份证" + id;
        assertThat(submit(
                        keeper,
                        post("/office/calendar/notice/preview")
                                .param("year", "2031")
                                .param("source", "国办发明电〔2030〕7号 " + phone)
                                .param("title", text)))
                .doesNotContain(phone, id)
                .contains("⟦手机号码已隐去⟧");
        nowhere();
    }

    @Test
    void pagesThatSeeToItByThemselvesLetNoneThrough() throws Exception {
        String keeper = office.somebody("00", Post.SYS_ADMIN);
        String login = office.somebody(CENTRE, Post.MEDIATOR);
        Map<String, String> unit = Map.of("kind", "街镇中心", "code", "68", "centre", "00", "committee", "调解委员会");
        for (String field : List.of("name", "short", "committee", "abbrev")) {
            assertThat(submit(keeper, filled("/office/units/new", unit, field))).contains(REFUSED);
        }
        assertThat(submit(keeper, filled("/office/people/new", Map.of("login", "guard1"), "name")))
                .contains(REFUSED);
        assertThat(submit(
                        keeper, post("/office/people/new").param("login", phone).param("name", "张三")))
                .contains("请不要用证件或者手机号码");
        Map<String, String> post = Map.of("post", "66898890坐席", "centre", "00", "from", "2026-01-01");
        submit(keeper, filled("/office/people/" + login + "/appoint", post, "unit"));
        submit(keeper, filled("/office/people/" + login + "/appoint", post, "speciality"));
        submit(keeper, post("/office/people/" + login + "/name").param("name", "张三" + phone));
        Map<String, String> granted = Map.of(
                "login", login, "department", "HRSS", "from", "2026-01-01", "to", "2027-01-01", "document", "津1号");
        for (String field : List.of("scope", "document")) {
            assertThat(submit(keeper, filled("/office/authority/new", granted, field)))
                    .contains(REFUSED);
        }
        submit(keeper, filled("/office/authority/new", granted, "types"));
        CaseNumber number = road.inSession(CENTRE, DisputeType.NEIGHBOUR);
        String mediator = road.holder(CENTRE, Post.MEDIATOR);
        submit(mediator, post("/cases/" + number + "/departments").param("question", "请问" + phone));
        submit(
                mediator,
                post("/cases/" + number + "/departments")
                        .param("department", "HRSS")
                        .param("matter", "OPINION")
                        .param("question", "请问" + phone));
        submit(
                road.holder(CENTRE, Post.COMMITTEE_HEAD),
                post("/handover").param("from", mediator).param("to", login).param("reason", "交接" + phone));
        submit(
                mediator,
                post("/cases/" + number + "/acts/withdraw")
                        .param("reason", "电话" + phone)
                        .param("confirmed", "true"));
        nowhere();
    }

    /** A page filled in, with a number in one of its fields. */
    private MockHttpServletRequestBuilder filled(String path, Map<String, String> fields, String field) {
        MockHttpServletRequestBuilder page = post(path);
        fields.forEach((name, value) -> {
            if (!name.equals(field)) {
                page.param(name, value);
            }
        });
        return page.param(field, "联系" + phone);
    }

    private void nowhere() {
        assertThat(EngineTables.anywhere(database, phone))
                .as("a dump of the whole database")
                .isEmpty();
    }

    private String submit(String person, MockHttpServletRequestBuilder page) throws Exception {
        MockHttpServletResponse answer =
                mvc.perform(page.with(user(person)).with(csrf())).andReturn().getResponse();
        assertThat(answer.getStatus()).isIn(200, 302, 303);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** What a handler reads in a field into which a number was typed. */
    private String seen(String pattern, String field) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", pattern.replaceAll("\\{[^}]*}", "x"));
        request.setParameter(field, PLAIN + phone, PLAIN);
        MockFilterChain chain = new MockFilterChain();
        guard.doFilter(request, new MockHttpServletResponse(), chain);
        HttpServletRequest passed = (HttpServletRequest) chain.getRequest();
        return passed.getParameter(field)
                + Arrays.toString(passed.getParameterValues(field))
                + Arrays.toString(passed.getParameterMap().get(field));
    }

    private static boolean ours(RequestMappingInfo mapping, HandlerMethod handler) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return handler.getBeanType().getPackageName().startsWith("org.wuzhen")
                && methods.stream().anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD);
    }

    /** The fields that a handler reads; one of our own choosing where it takes whatever comes. */
    private static List<String> fields(HandlerMethod handler) {
        List<String> fields = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            Class<?> type = parameter.getParameterType();
            if (asked != null && Map.class.isAssignableFrom(type)) {
                fields.add("whatever");
            } else if (asked != null) {
                fields.add(Stream.of(asked.name(), asked.value(), parameter.getParameterName())
                        .filter(name -> name != null && !name.isEmpty())
                        .findFirst()
                        .orElseThrow());
            } else if (type.getPackageName().startsWith("org.wuzhen")) {
                fields.add("whatever");
            }
        }
        return fields;
    }

    private static DelegatedAuthority authority(String officer) {
        return new DelegatedAuthority(
                null, officer, "HRSS", "事项", Set.of(), null, TODAY, TODAY.plusDays(9), "文件1号", null, null);
    }
}
