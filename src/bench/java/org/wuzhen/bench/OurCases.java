package org.wuzhen.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.DataFormats;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.wuzhen.Office;
import org.wuzhen.access.ActAs;
import org.wuzhen.access.camunda.SharedLogin;
import org.wuzhen.bench.Clicks.Kind;
import org.wuzhen.directory.Post;

/**
 * Whole cases through the product: registered by the start form, taken in, triaged, mediated, agreed in writing, paid,
 * visited, closed, put into a dossier and archived, each step by who holds the post, by the calls that Tasklist's
 * requests make. What the browser and HTTP add is left out.
 */
final class OurCases implements Contestant {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int CENTRES = 8;

    /** Clinics that would lead a case in place of a mediation. */
    private static final Set<String> LEADING = Set.of("CONSULTATION", "LEADER_CASE");

    private final ProcessEngine engine;
    private final Office office;
    private final ActAs actAs;
    private final JdbcTemplate jdbc;
    private final SharedLogin login = new SharedLogin();
    private final Map<String, String> staff = new ConcurrentHashMap<>();
    private final Map<String, Authentication> sessions = new ConcurrentHashMap<>();
    private final String definition;
    private final String database;
    private final List<Step> road = road();
    private volatile String lastNumber;

    /**
     * One task of the road.
     *
     * @param post whose task it is
     * @param entries what is typed, by the turn of the case and what the form shows
     */
    record Step(String task, Post post, BiFunction<Integer, Map<String, Object>, Map<String, Object>> entries) {}

    OurCases(ApplicationContext application, String database) {
        this.engine = application.getBean(ProcessEngine.class);
        this.office = application.getBean(Office.class);
        this.actAs = application.getBean(ActAs.class);
        this.jdbc = application.getBean(JdbcTemplate.class);
        this.database = database;
        for (int i = 0; i < CENTRES; i++) {
            String centre = centre(i);
            for (Post post : List.of(
                    Post.INTAKE_CLERK,
                    Post.TRIAGE_OFFICER,
                    Post.COMMITTEE_HEAD,
                    Post.MEDIATOR,
                    Post.STREET_DIRECTOR,
                    Post.ARCHIVIST)) {
                String person = office.somebody(centre, post);
                staff.put(centre + post, person);
                sessions.put(person, actAs.run(person, () -> SecurityContextHolder.getContext()
                        .getAuthentication()));
            }
        }
        this.definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("dispute-case")
                .latestVersion()
                .singleResult()
                .getId();
    }

    @Override
    public String name() {
        return "wuzhen";
    }

    @Override
    public String database() {
        return database;
    }

    /** Under which number the last case was registered. */
    String lastNumber() {
        return lastNumber;
    }

    @Override
    public long ended() {
        Long count = jdbc.queryForObject("select count(*) from case_file where stage = 'ARCHIVED'", Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void work(int turn, Clicks clicks) {
        String centre = centre(turn % CENTRES);
        String clerk = staff.get(centre + Post.INTAKE_CLERK);
        Map<String, Object> dispute = dispute(turn, centre);
        String number = clicks.timed(
                Kind.BEGIN,
                () -> as(clerk, () -> engine.getFormService()
                        .submitStartForm(definition, dispute)
                        .getBusinessKey()));
        lastNumber = number;
        for (Step step : road) {
            String person = staff.get(centre + step.post());
            Task task = clicks.timed(Kind.FIND, () -> as(person, () -> find(number, step.task())));
            Map<String, Object> form = clicks.timed(
                    Kind.OPEN,
                    () -> as(person, () -> new HashMap<>(engine.getFormService().getTaskFormVariables(task.getId()))));
            form.putAll(step.entries().apply(turn, form));
            if (task.getAssignee() == null) {
                clicks.timed(
                        Kind.CLAIM,
                        () -> as(person, () -> {
                            engine.getTaskService().claim(task.getId(), person);
                            return null;
                        }));
            }
            clicks.timed(
                    Kind.COMPLETE,
                    () -> as(person, () -> {
                        engine.getFormService().submitTaskForm(task.getId(), form);
                        return null;
                    }));
        }
    }

    private Task find(String number, String element) {
        List<Task> open = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .active()
                .listPage(0, 15);
        return open.stream()
                .filter(task -> task.getTaskDefinitionKey().equals("UserTask_" + element))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No task " + element + " of " + number + "; open: "
                        + open.stream().map(Task::getTaskDefinitionKey).toList()));
    }

    /** As one request of a logged-in person: the session is there, the engine is told who calls. */
    private <T> T as(String person, Supplier<T> click) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(sessions.get(person));
        SecurityContextHolder.setContext(context);
        try {
            AuthenticationResult who = login.extractAuthenticatedUser(new MockHttpServletRequest(), engine);
            engine.getIdentityService().setAuthentication(who.getAuthenticatedUser(), who.getGroups());
            return click.get();
        } finally {
            engine.getIdentityService().clearAuthentication();
            SecurityContextHolder.clearContext();
        }
    }

    private static String centre(int i) {
        return String.format("%02d", 41 + i);
    }

    static Map<String, Object> dispute(int turn, String centre) {
        Map<String, Object> form = new HashMap<>();
        form.put("centre", centre);
        form.put("channel", "WINDOW");
        form.put("requestAt", minute(0));
        form.put("applicants", List.of(party(turn, 1)));
        form.put("respondents", List.of(party(turn, 2)));
        form.put("disputeType", "NEIGHBOUR");
        form.put("amount", 1800);
        form.put("peopleCount", 2);
        form.put("facts", "楼上住户洗手间防水层老化，渗水浸湿楼下住户天花板和吊柜，双方为修缮费用和责任多次争吵。");
        form.put("claims", "要求楼上住户修好防水并赔偿吊顶和吊柜损失。");
        form.put("grid", "第3网格");
        form.put("place", turn + "号楼2单元");
        form.put("marks", List.of());
        return form;
    }

    private static Map<String, Object> party(int turn, int side) {
        return Map.of(
                "kind",
                "PERSON",
                "name",
                name(turn * 2 + side),
                "idNumber",
                idNumber(turn * 2 + side),
                "phone",
                String.format("190%08d", 10_000_000 + turn * 2 + side),
                "address",
                turn + "号楼2单元" + side + "01");
    }

    private static String name(int n) {
        String family = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨";
        String given = "国建文志明秀桂海春玉振宝立新永长庆东学成";
        return "" + family.charAt(n % 16) + given.charAt(n / 16 % 20) + given.charAt(n / 320 % 20);
    }

    /** A number of an area that was never issued, with its check digit. */
    private static String idNumber(int n) {
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(n % 18_000);
        String body = "990115" + born.toString().replace("-", "") + String.format("%03d", (n / 18_000 * 7 + n) % 1000);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    static List<Step> road() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                "ReviewAcceptance",
                Post.INTAKE_CLERK,
                (turn, shown) -> Map.of(
                        "subjectClass", "CIVIL",
                        "acceptedElsewhere", "NONE",
                        "finalSettlement", "NONE",
                        "respondentConsent", "AGREES",
                        "reportCause", "NONE",
                        "shamSuspected", false)));
        steps.add(new Step(
                "GiveRightsNotice",
                Post.INTAKE_CLERK,
                (turn, shown) -> Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "IN_PERSON")));
        steps.add(new Step(
                "ConfirmTriage",
                Post.TRIAGE_OFFICER,
                (turn, shown) -> LEADING.contains(String.valueOf(shown.get("clinic")))
                        ? Map.of("clinic", "NONE", "clinicReason", "双方同意先行调解")
                        : Map.of()));
        steps.add(new Step(
                "ChooseMediator",
                Post.COMMITTEE_HEAD,
                (turn, shown) -> Map.of(
                        "chosenHow",
                        "BY_COMMITTEE",
                        "lead",
                        choices(shown, "mediatorOptions").get(0))));
        steps.add(new Step(
                "DiscloseInterest",
                Post.MEDIATOR,
                (turn, shown) -> Map.of("relation", "NONE", "consent", "BOTH_ACCEPT", "toldHow", "当面告知")));
        steps.add(new Step(
                "Investigate",
                Post.MEDIATOR,
                (turn, shown) -> Map.of(
                        "conducted", "YES",
                        "investigatedAt", minute(60),
                        "place", "楼上、楼下两户",
                        "askedParties", choices(shown, "partyOptions"),
                        "record", "打开楼上洗手间下水口检查，防水层开裂；楼下吊顶、吊柜水渍面积约2平方米。双方对漏水原因没有异议。",
                        "evidence", "现场照片6张、吊柜购买收据",
                        "next", "SESSION")));
        steps.add(new Step(
                "ArrangeSession",
                Post.MEDIATOR,
                (turn, shown) -> Map.of(
                        "plannedAt", minute(0),
                        "place", "社区居委会",
                        "open", "NO",
                        "noticeHow", "当场商定",
                        "notified", true)));
        steps.add(new Step(
                "HoldSession",
                Post.MEDIATOR,
                (turn, shown) -> Map.of(
                        "heldFrom",
                        minute(45),
                        "heldTo",
                        minute(5),
                        "attended",
                        choices(shown, "partyOptions"),
                        "record",
                        "楼上住户承认防水老化，愿意请人补漏；楼下住户体谅其家中有病人，赔偿从1800元降为1500元。",
                        "recorder",
                        "调解中心记录员",
                        "result",
                        "AGREED")));
        steps.add(new Step("ChooseAgreementForm", Post.MEDIATOR, (turn, shown) -> Map.of("agreementForm", "WRITTEN")));
        steps.add(new Step(
                "DraftAgreement",
                Post.MEDIATOR,
                (turn, shown) -> Map.of(
                        "mainFacts", "楼上洗手间防水层老化渗水，损坏楼下吊顶和吊柜。",
                        "matters", "楼上住户承担全部责任。",
                        "terms", "楼上住户三日内赔偿1500元，双方就此事再无其他争议。",
                        "mode", "银行转账",
                        "copies", 3,
                        "total", 1500,
                        "instalments",
                                List.of(Map.of(
                                        "debtor",
                                        choices(shown, "partyOptions").get(1),
                                        "subject",
                                        "MONEY",
                                        "what",
                                        "赔偿吊顶和吊柜损失",
                                        "amount",
                                        1500,
                                        "due",
                                        day(3))))));
        steps.add(new Step(
                "SignAgreement",
                Post.MEDIATOR,
                (turn, shown) -> Map.of(
                        "signing", "SIGNED",
                        "mediatorSignedOn", day(0),
                        "sealedOn", day(0))));
        steps.add(new Step(
                "RecordPerformance",
                Post.MEDIATOR,
                (turn, shown) -> Map.of(
                        "extent", "FULL",
                        "performedOn", day(0),
                        "receiptKind", "RECEIPT",
                        "receiptPages", 1,
                        "keptAt", "本案卷宗")));
        steps.add(new Step(
                "FollowUp",
                Post.MEDIATOR,
                (turn, shown) -> Map.of(
                        "reached", "YES",
                        "way", "PHONE",
                        "visitedAt", minute(0),
                        "visited", "BOTH",
                        "performance", "ALL",
                        "otherRemedy", "NONE",
                        "satisfaction", "SATISFIED",
                        "risk", "NONE")));
        steps.add(new Step(
                "ReviewClosure",
                Post.COMMITTEE_HEAD,
                (turn, shown) -> Map.of("decision", "CLOSE", "opinion", "事实清楚，程序合法，同意结案")));
        steps.add(new Step(
                "AssembleDossier",
                Post.ARCHIVIST,
                (turn, shown) -> Map.of(
                        "action",
                        "SUBMIT",
                        "entries",
                        List.of(paper("IDENTITY_PROOF", "双方居民身份证复印件", 2), paper("EVIDENCE", "现场照片", 3)))));
        steps.add(new Step("ReviewDossier", Post.COMMITTEE_HEAD, (turn, shown) -> Map.of("decision", "PASSED")));
        return steps;
    }

    private static Map<String, Object> paper(String kind, String title, int pages) {
        return Map.of("kind", kind, "title", title, "pages", pages, "datedOn", day(0), "location", "档案室2柜1层");
    }

    /** The values that a form offers under a key; over HTTP they come as text. */
    private static List<Object> choices(Map<String, Object> shown, String key) {
        List<Object> values = new ArrayList<>();
        Object offered = shown.get(key);
        if (offered instanceof SpinJsonNode json) {
            json.elements().forEach(choice -> values.add(choice.prop("value").value()));
        } else if (offered instanceof String text && text.startsWith("[")) {
            Spin.<SpinJsonNode>S(text, DataFormats.json())
                    .elements()
                    .forEach(choice -> values.add(choice.prop("value").value()));
        } else {
            throw new IllegalStateException("The form offers no " + key + " but " + shown.keySet());
        }
        return values;
    }

    private static String minute(long ago) {
        return LocalDateTime.now(OFFICE)
                .truncatedTo(ChronoUnit.MINUTES)
                .minusMinutes(ago)
                .toString();
    }

    private static String day(int ahead) {
        return LocalDate.now(OFFICE).plusDays(ahead).toString();
    }
}
