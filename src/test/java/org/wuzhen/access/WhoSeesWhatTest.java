package org.wuzhen.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.Servlet;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.catalina.Container;
import org.apache.catalina.Wrapper;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.glassfish.jersey.servlet.ServletContainer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.wuzhen.Office;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.NewCase;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/**
 * Who sees what: every mapping of ours and every REST resource of the engine, read off the running application, called
 * over HTTP by every post for a case of its own centre and for one of another. The answers equal {@code
 * who-sees-what.csv}; {@code mvn test -Dtest=WhoSeesWhatTest -Dwuzhen.docs.write=true} writes it anew.
 */
@WuzhenTest
@TestPropertySource(properties = {"wuzhen.who-sees-what=true", "logging.level.root=OFF"})
@Tag("apart")
class WhoSeesWhatTest {

    private static final java.nio.file.Path TABLE =
            java.nio.file.Path.of("src/test/resources/org/wuzhen/access/who-sees-what.csv");
    private static final String OWN = "91";
    private static final String OTHER = "92";
    private static final String KEY = "who-sees-what-test";
    private static final int AT_ONCE = 8;
    private static final int DEEPEST = 12;
    private static final String NOWHERE = "none";
    private static final String HEADING = """
            # Who sees what: every address of the running application, called by every post. Written by WhoSeesWhatTest
            # (-Dwuzhen.docs.write=true); read each new row before you commit it.
            # A cell is the status of the answer. Where the address names a case, a task or a person: for those of the
            # caller's own centre / for those of another. login = sent to the log-in page. What the answer shows: o facts of
            # the own centre's case, x facts of the other's, n and m the number only of the one and the other.
            # The own case: received first by the HOTLINE_AGENT, handled by the MEDIATOR, asked of the department of
            # SECONDED_OFFICER and DEPARTMENT_HEAD; RECUSED is a mediator of its centre who stepped back from it.
            """;

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext application;

    @Autowired
    Office office;

    @Autowired
    Directory directory;

    @Autowired
    CaseFiles cases;

    @Autowired
    ActAs actAs;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Map<String, String> people = new LinkedHashMap<>();
    private final List<String> known = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private Sample own;
    private Sample other;

    @BeforeEach
    void twoCasesAndSomebodyInEachPost() {
        people.put("ANONYMOUS", "");
        people.put("NO_POST", somebody(OWN));
        for (Post post : Post.values()) {
            people.put(post.name(), holder(post, NATURALLY_ABOVE.contains(post) ? "00" : OWN));
        }
        people.put("DISTRICT_MEDIATOR", holder(Post.MEDIATOR, "00"));
        people.put("DISTRICT_SUPERVISOR", holder(Post.SUPERVISOR, "00"));
        people.put("RECUSED", holder(Post.MEDIATOR, OWN));
        repository
                .createDeployment()
                .addString(KEY + ".bpmn", MODEL.formatted(handlingPosts()))
                .addClasspathResource("org/wuzhen/access/staff-tasklist-note.form")
                .deploy();
        own = sample(OWN, "甲案", people.get("HOTLINE_AGENT"), people.get("ARCHIVIST"));
        cases.entrust(own.number(), people.get("MEDIATOR"));
        cases.ask(own.number(), "HRSS", OWN);
        cases.recuse(own.number(), people.get("RECUSED"));
        other = sample(OTHER, "乙案", holder(Post.INTAKE_CLERK, OTHER), holder(Post.ARCHIVIST, OTHER));
        office.openAll(known);
    }

    @Test
    void everyAddressAnswersEveryPostAsTheTableSays() throws Exception {
        Collection<Address> addresses = addresses();
        assertThat(addresses)
                .as("addresses of our pages, of the web apps' interface and of the engine's own")
                .anyMatch(address -> address.path().equals("/cases/{number}"))
                .anyMatch(address -> address.path().endsWith("/engine/{name}/task/{id}/form-variables"))
                .anyMatch(address -> address.path().equals("/engine-rest/history/variable-instance"))
                .hasSizeGreaterThan(600);

        Map<String, List<String>> answers = answers(addresses);
        assertThat(failures)
                .as("addresses that end in a failure: whatever a caller sends, it is answered in words")
                .isEmpty();
        assertThat(said(answers, "/cases/{number} GET", "MEDIATOR")).isEqualTo("200o/404");
        assertThat(said(answers, "/cases/{number} GET", "RECUSED")).isEqualTo("404/404");
        assertThat(said(answers, "/worklist GET", "MEDIATOR")).isEqualTo("200o");
        assertThat(said(answers, "/camunda/api/engine/engine/{name}/task GET", "MEDIATOR"))
                .isEqualTo("200n");

        if (Boolean.getBoolean("wuzhen.docs.write")) {
            write(answers);
        }
        Map<String, List<String>> written = read();
        assertThat(answers.keySet())
                .as(
                        "addresses without a row in %s. Decide who may call them, run this test with "
                                + "-Dwuzhen.docs.write=true, and read the new rows before you commit them",
                        TABLE)
                .allMatch(written::containsKey);
        assertThat(written.keySet())
                .as("rows of %s whose address is gone; -Dwuzhen.docs.write=true takes them out", TABLE)
                .allMatch(answers::containsKey);
        assertThat(differences(written, answers))
                .as("answers that are not as %s says. Somebody sees more or less than before: is that meant?", TABLE)
                .isEmpty();
    }

    // -- the addresses --

    private Collection<Address> addresses() throws Exception {
        Set<Address> all = new TreeSet<>();
        for (RequestMappingInfoHandlerMapping mapping : application
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()) {
            for (Map.Entry<RequestMappingInfo, HandlerMethod> each :
                    mapping.getHandlerMethods().entrySet()) {
                if (!ofATest(each.getValue().getBeanType())) {
                    all.addAll(ours(each.getKey()));
                }
            }
        }
        for (AbstractUrlHandlerMapping mapping :
                application.getBeansOfType(AbstractUrlHandlerMapping.class).values()) {
            mapping.getHandlerMap().keySet().forEach(path -> all.add(new Address(path, "GET", false)));
        }
        all.add(new Address("/login", "POST", true));
        all.add(new Address("/logout", "POST", true));
        Container[] contexts = ((TomcatWebServer) application.getWebServer())
                .getTomcat()
                .getHost()
                .findChildren();
        for (Container child : contexts[0].findChildren()) {
            Wrapper wrapper = (Wrapper) child;
            Servlet servlet = wrapper.allocate();
            wrapper.deallocate(servlet);
            if (servlet instanceof ServletContainer jersey) {
                String root = wrapper.findMappings()[0].replace("/*", "");
                for (Class<?> type : jersey.getConfiguration().getClasses()) {
                    Resource resource = pathOf(type) == null ? null : Resource.from(type, true);
                    if (resource != null) {
                        walk(resource, root + "/" + resource.getPath(), 0, all);
                    }
                }
                for (Object instance : jersey.getConfiguration().getInstances()) {
                    Resource resource = pathOf(instance.getClass()) == null ? null : Resource.from(instance.getClass());
                    if (resource != null) {
                        walk(resource, root + "/" + resource.getPath(), 0, all);
                    }
                }
            }
        }
        return all;
    }

    private static Collection<Address> ours(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods().isEmpty()
                ? Set.of(RequestMethod.GET, RequestMethod.POST)
                : mapping.getMethodsCondition().getMethods();
        boolean json = mapping.getConsumesCondition().getConsumableMediaTypes().stream()
                .anyMatch(MediaType.APPLICATION_JSON::includes);
        List<Address> all = new ArrayList<>();
        for (String path : mapping.getPatternValues()) {
            methods.forEach(method -> all.add(new Address(path, method.name(), !json)));
        }
        return all;
    }

    private static boolean ofATest(Class<?> type) {
        return type.getProtectionDomain().getCodeSource() != null
                && type.getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()
                        .contains("test-classes");
    }

    private static Path pathOf(Class<?> type) {
        Path own = type.getAnnotation(Path.class);
        return own != null || type.getSuperclass() == null ? own : pathOf(type.getSuperclass());
    }

    private static void walk(Resource resource, String path, int depth, Set<Address> all) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("Too deep: " + path);
        }
        for (ResourceMethod method : resource.getResourceMethods()) {
            all.add(new Address(plain(path), method.getHttpMethod(), false));
        }
        if (resource.getResourceLocator() != null) {
            Class<?> type = resource.getResourceLocator().getInvocable().getRawResponseType();
            Resource found = Resource.from(type, true);
            if (found != null) {
                walk(found, path, depth + 1, all);
            }
        }
        for (Resource child : resource.getChildResources()) {
            walk(child, path + "/" + child.getPath(), depth + 1, all);
        }
    }

    private static String plain(String path) {
        String one = path.replaceAll("/+", "/");
        return (one.length() > 1 && one.endsWith("/") ? one.substring(0, one.length() - 1) : one)
                .replaceAll("\\{\\s*(\\w+)\\s*:(?:[^{}]|\\{[^}]*})*}", "{$1}");
    }

    // -- the answers --

    private Map<String, List<String>> answers(Collection<Address> addresses) throws Exception {
        Map<String, List<Future<String>>> asked = new LinkedHashMap<>();
        ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            for (Address address : addresses) {
                asked.put(
                        address.row(),
                        people.values().stream()
                                .map(person -> askers.submit(() -> cell(address, person)))
                                .toList());
            }
            Map<String, List<String>> answers = new TreeMap<>();
            for (Map.Entry<String, List<Future<String>>> row : asked.entrySet()) {
                List<String> cells = new ArrayList<>();
                for (Future<String> cell : row.getValue()) {
                    cells.add(cell.get());
                }
                answers.put(row.getKey(), cells);
            }
            return answers;
        } finally {
            askers.shutdownNow();
        }
    }

    private String said(Map<String, List<String>> answers, String row, String person) {
        return answers.get(row).get(List.copyOf(people.keySet()).indexOf(person));
    }

    private String cell(Address address, String person) throws Exception {
        String forOwn = address.resolved(own.named());
        String forOther = address.resolved(other.named());
        String answer = answer(address, forOwn, person);
        return forOwn.equals(forOther) ? answer : answer + "/" + answer(address, forOther, person);
    }

    private String answer(Address address, String path, String person) throws IOException, InterruptedException {
        // the engine answers no list without a bound
        String asked = path.matches("/(camunda/api|engine-rest)/.*") ? path + "?maxResults=100" : path;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + asked))
                .header(WhoSeesWhatDoor.PERSON, person)
                .header("X-XSRF-TOKEN", WhoSeesWhatDoor.TOKEN)
                .header("X-CSRF-TOKEN", WhoSeesWhatDoor.TOKEN_OF_PAGE)
                .header("Accept", address.ofTheEngine() ? "application/json, */*" : "text/html, application/json, */*");
        if (address.method().equals("GET") || address.method().equals("HEAD")) {
            request.method(address.method(), BodyPublishers.noBody());
        } else {
            request.header("Content-Type", address.form() ? "application/x-www-form-urlencoded" : "application/json")
                    .method(address.method(), BodyPublishers.ofString(address.form() ? "" : "{}"));
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        String status = answer.headers()
                        .firstValue("Location")
                        .filter(to -> to.matches(".*/login(;.*)?$"))
                        .isPresent()
                ? "login"
                : String.valueOf(answer.statusCode());
        if (answer.statusCode() >= 500) {
            failures.add(address.row() + " by " + post(person) + ": " + answer.statusCode() + " " + answer.body());
        }
        String body = answer.body().replace(path, ""); // what was asked is no news
        return status + own.shownIn(body, "o", "n") + other.shownIn(body, "x", "m");
    }

    private String post(String person) {
        return people.entrySet().stream()
                .filter(each -> each.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(person);
    }

    // -- the table --

    private void write(Map<String, List<String>> answers) throws IOException {
        StringBuilder table = new StringBuilder(HEADING);
        table.append("address,").append(String.join(",", people.keySet())).append('\n');
        answers.forEach((row, cells) ->
                table.append(row).append(',').append(String.join(",", cells)).append('\n'));
        Files.writeString(TABLE, table);
    }

    private Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> rows = new TreeMap<>();
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(lines.get(0))
                .as("%s has a column for everybody; -Dwuzhen.docs.write=true writes it anew", TABLE)
                .isEqualTo("address," + String.join(",", people.keySet()));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = Arrays.asList(line.split(","));
            rows.put(cells.get(0), cells.subList(1, cells.size()));
        }
        return rows;
    }

    private List<String> differences(Map<String, List<String>> written, Map<String, List<String>> answers) {
        List<String> names = List.copyOf(people.keySet());
        List<String> differences = new ArrayList<>();
        written.forEach((row, cells) -> {
            for (int i = 0; i < names.size(); i++) {
                String now = answers.get(row).get(i);
                if (!now.equals(cells.get(i))) {
                    differences.add(row + " by " + names.get(i) + ": " + now + " instead of " + cells.get(i));
                }
            }
        });
        return differences;
    }

    // -- what is asked about --

    private static final Set<Post> NATURALLY_ABOVE = Set.of(
            Post.DISTRICT_DIRECTOR,
            Post.DEPARTMENT_HEAD,
            Post.LEADING_GROUP_HEAD,
            Post.PROCESS_ADMIN,
            Post.SYS_ADMIN,
            Post.SECURITY_ADMIN,
            Post.AUDITOR,
            Post.CHANNEL);

    private String somebody(String centre) {
        String person = office.somebodyUnknown(centre);
        known.add(person);
        return person;
    }

    private String holder(Post post, String centre) {
        String person = somebody(centre);
        directory.appoint(new PostHolding(
                person, post, centre, post.ofDepartment() ? "HRSS" : null, null, LocalDate.of(2020, 1, 1), null));
        return person;
    }

    private static String handlingPosts() {
        return Arrays.stream(Post.values())
                .filter(post -> post.handlesCases() && !post.ofDepartment())
                .map(Post::name)
                .collect(Collectors.joining(","));
    }

    private Sample sample(String centre, String mark, String receiver, String colleague) {
        CaseNumber number = actAs.run(receiver, () -> cases.open(dispute(centre, mark)));
        String process = runtime.startProcessInstanceByKey(KEY, number.value(), Map.of("centre", centre))
                .getId();
        String task = tasks.createTaskQuery()
                .processInstanceId(process)
                .singleResult()
                .getId();
        return new Sample(
                number,
                mark,
                Map.of(
                        "number",
                        number.value(),
                        "task",
                        task,
                        "process-instance",
                        process,
                        "process-definition",
                        repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(KEY)
                                .singleResult()
                                .getId(),
                        "key",
                        KEY,
                        "filter",
                        filters.createFilterQuery()
                                .filterName("全部可见")
                                .singleResult()
                                .getId(),
                        "user",
                        colleague,
                        "group",
                        "MEDIATOR." + centre));
    }

    private static NewCase dispute(String centre, String mark) {
        return new NewCase(
                centre,
                DisputeType.NEIGHBOUR,
                Channel.WINDOW,
                null,
                null,
                null,
                null,
                mark + "的案情",
                mark + "的诉求",
                null,
                2,
                Set.of(),
                Instant.now(),
                List.of(party(Party.Side.APPLICANT, mark), party(Party.Side.RESPONDENT, mark)));
    }

    private static Party party(Party.Side side, String mark) {
        return new Party(null, side, Party.Kind.ORGANISATION, mark + "有限公司", null, null, null, null, null, false, null);
    }

    /** A case and whatever belongs to it. */
    private record Sample(CaseNumber number, String mark, Map<String, String> named) {

        String shownIn(String body, String facts, String numberOnly) {
            if (body.contains(mark)) {
                return facts;
            }
            return body.contains(number.value()) ? numberOnly : "";
        }
    }

    /** An address of the application. */
    private record Address(String path, String method, boolean form) implements Comparable<Address> {

        private static final Map<String, String> OF_FOLDER = Map.of(
                "cases", "number",
                "tasks", "task",
                "task", "task",
                "process-instance", "process-instance",
                "execution", "process-instance",
                "process-definition", "process-definition",
                "filter", "filter",
                "user", "user",
                "people", "user",
                "group", "group");

        String row() {
            return path + " " + method;
        }

        /** The path with every name in braces filled in. */
        String resolved(Map<String, String> named) {
            StringBuilder resolved = new StringBuilder();
            String folder = "";
            for (String part : path.replace("**", NOWHERE).replace("*", NOWHERE).split("/")) {
                if (part.isEmpty()) {
                    continue;
                }
                String filled = part.contains("{") ? filled(part, folder, named, ofTheEngine()) : part;
                resolved.append('/').append(filled);
                folder = part;
            }
            return resolved.isEmpty() ? "/" : resolved.toString();
        }

        private boolean ofTheEngine() {
            return path.startsWith("/camunda/") || path.startsWith("/engine-rest");
        }

        private static String filled(String part, String folder, Map<String, String> named, boolean engine) {
            String name = part.replaceAll(".*\\{\\*?(\\w+).*", "$1");
            if (folder.equals("engine") || name.equals("engine") || name.equals("engineName")) {
                return "default";
            }
            if (part.contains("|")) {
                return part.replaceAll(".*:(\\w[\\w-]*)\\|.*", "$1"); // one of several words
            }
            String known = OF_FOLDER.containsKey(folder) ? named.get(OF_FOLDER.get(folder)) : named.get(name);
            return known != null ? known : engine ? NOWHERE : "0";
        }

        @Override
        public int compareTo(Address other) {
            return row().compareTo(other.row());
        }
    }

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="who"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <process id="who-sees-what-test" isExecutable="true" camunda:historyTimeToLive="P1D"
                  camunda:isStartableInTasklist="false">
                <startEvent id="B"/>
                <sequenceFlow id="F1" sourceRef="B" targetRef="T"/>
                <userTask id="T" name="核对" camunda:candidateGroups="%s"
                    camunda:formRef="staff-tasklist-note" camunda:formRefBinding="deployment"/>
                <sequenceFlow id="F2" sourceRef="T" targetRef="E"/>
                <endEvent id="E"/>
              </process>
            </definitions>
            """;
}
