package org.wuzhen.department.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The departments as a process of their own: who starts and ends them, and what survives a death. */
class DepartmentsProcessTest {

    /** Whatever happens to this test, its departments end with its JVM. */
    private static final String WITH_US = "--with=" + ProcessHandle.current().pid();

    @TempDir
    Path folder;

    private final List<DepartmentsProcess> started = new ArrayList<>();

    @AfterEach
    void leaveNothingBehind() {
        started.forEach(DepartmentsProcess::stop);
    }

    private DepartmentsProcess process(Path at) {
        DepartmentsProcess process = DepartmentsProcess.of(at, WITH_US, "--pace=0");
        started.add(process);
        return process;
    }

    private static void kill(long pid) throws Exception {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void countsFaultsOrdersAndDebtsSurviveTheirOwnDeathOnTheSamePorts() throws Exception {
        DepartmentsProcess first = process(folder);
        Catalogue catalogue = new Catalogue(Departments.CONTRACTS);
        Offer offer = catalogue.offer("court", "opinion").orElseThrow();
        Asker asker = new Asker(folder);
        URI base = first.control().addresses().get("court");
        List<ObjectNode> questions = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ObjectNode question = asker.question(offer);
            questions.add(question);
            assertThat(asker.ask(base, offer, question).statusCode()).isEqualTo(202);
        }
        first.control().order(Fault.of(Fault.Kind.LATENCY).at("psb").millis(10));
        first.control().answer("court", "opinion", "BH2700000001", 1, Outcome.refused("正在诉讼中"));
        List<Count> counted = first.control().counts();
        assertThat(counted).hasSize(20).allMatch(count -> count.deliveries() == 1 && count.effects() == 1);
        assertThat(first.control().owed()).isEqualTo(20);
        kill(first.control().pid());
        Files.writeString(folder.resolve("book.jsonl"), "{\"kind\":\"delivery\",\"torn", StandardOpenOption.APPEND);

        DepartmentsProcess second = process(folder);
        assertThat(second.control().addresses()).containsEntry("court", base);
        assertThat(second.control().counts()).isEqualTo(counted);
        assertThat(second.control().faults()).singleElement().satisfies(fault -> assertThat(fault.kind())
                .isEqualTo(Fault.Kind.LATENCY));
        assertThat(asker.ask(base, offer, questions.get(0)).statusCode())
                .as("a repeat is known")
                .isEqualTo(202);
        assertThat(second.control().countsOf(questions.get(0).path("caseNo").asText()))
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.deliveries()).isEqualTo(2);
                    assertThat(count.effects()).isEqualTo(1);
                });
        try (Reception reception = new Reception(folder)) {
            second.control().reportTo(reception.address());
            reception.await(all -> all.size() >= 20);
            assertThat(reception.arrived)
                    .extracting(one -> one.body().path("messageId").asText())
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void oneServesAFolderHoweverOftenItIsStarted() throws Exception {
        DepartmentsProcess one = process(folder);
        DepartmentsProcess other = process(folder);
        assertThat(other.control().pid()).isEqualTo(one.control().pid());
        assertThatThrownBy(() -> Departments.start(Departments.Settings.in(folder)))
                .hasMessageContaining("Other departments serve the folder");
        long pid = one.control().pid();
        one.leave();
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void twoApplicationsOnOneMachineHaveDepartmentsOfTheirOwn() {
        DepartmentsProcess one = process(folder.resolve("one"));
        DepartmentsProcess other = process(folder.resolve("other"));
        assertThat(one.control().pid()).isNotEqualTo(other.control().pid());
        assertThat(one.control().addresses().values())
                .doesNotContainAnyElementsOf(other.control().addresses().values());
        one.leave();
        assertThat(other.control().addresses()).isNotEmpty();
    }

    @Test
    void theyOutliveAnApplicationThatIsKilledAndAreFoundByTheNext() throws Exception {
        Process application = application(folder);
        long departments = departmentsOf(folder);
        application.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(departments).filter(ProcessHandle::isAlive)).isPresent();

        DepartmentsProcess found = process(folder);
        assertThat(found.control().pid()).isEqualTo(departments);
        found.leave();
        assertThat(ProcessHandle.of(departments).filter(ProcessHandle::isAlive))
                .as("the dead application uses them no longer")
                .isEmpty();
    }

    @Test
    void theLastApplicationThatUsesThemEndsThem() throws Exception {
        Process application = application(folder);
        long departments = departmentsOf(folder);
        process(folder).leave();
        assertThat(ProcessHandle.of(departments).filter(ProcessHandle::isAlive))
                .as("another application still uses them")
                .isPresent();
        application.getOutputStream().close(); // it ends in order
        assertThat(application.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.of(departments).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void theyEndWithTheProcessTheyAreBoundTo() throws Exception {
        Process partner = new ProcessBuilder("sleep", "60").start();
        DepartmentsProcess process = DepartmentsProcess.of(folder, "--with=" + partner.pid());
        started.add(process);
        ProcessHandle departments = ProcessHandle.of(process.control().pid()).orElseThrow();
        partner.destroyForcibly().waitFor();
        departments.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void theyEndWhenNobodyUsesThem() throws Exception {
        Process application = application(folder, "--idle=PT1S");
        ProcessHandle departments = ProcessHandle.of(departmentsOf(folder)).orElseThrow();
        application.destroyForcibly().waitFor();
        departments.onExit().get(10, TimeUnit.SECONDS);
    }

    /** A JVM that uses departments until its input ends. */
    private static Process application(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                folder.toString(),
                WITH_US));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        return process;
    }

    private static long departmentsOf(Path folder) throws IOException {
        return new DepartmentsControl(URI.create("http://127.0.0.1:" + Files.readString(folder.resolve("port")))).pid();
    }

    static final class Application {

        public static void main(String[] arguments) throws IOException {
            DepartmentsProcess departments = DepartmentsProcess.of(
                    Path.of(arguments[0]),
                    List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
            System.out.println("ready");
            System.in.read();
            departments.leave();
        }
    }
}
