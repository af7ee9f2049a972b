package org.wuzhen.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;
import org.wuzhen.Visitor;

/**
 * How long the built application takes from its process' beginning to a clerk's task list, on a new data folder and on
 * one that is there, and what it weighs then (docs/performance.md).
 */
@Tag("proof")
class StartProof {

    private static final String CLERK = "dagu.shouli";
    private static final String PASSWORD = "Binhai2026";
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final int CLICKS = 100;
    private static final long LIMIT = TimeUnit.MINUTES.toNanos(5);

    /** What the application prints on its way, in this order. */
    private static final Map<String, String> MARKS = new LinkedHashMap<>();

    static {
        MARKS.put("main method", "Starting WuzhenApplication");
        MARKS.put("its classes read", "Root WebApplicationContext");
        MARKS.put("PostgreSQL", "Embedded PostgreSQL");
        MARKS.put("schema", "Schema \"public\" is up to date|Successfully applied");
        MARKS.put("engine", "Process Engine default created");
        MARKS.put("models", "is current|published");
        MARKS.put("started", "Started WuzhenApplication");
        MARKS.put("sample office", "五诊 已启动");
    }

    private final Map<String, List<Double>> figures = new TreeMap<>();

    @Test
    void startsAndWeighs() throws Exception {
        Path folder = Path.of(System.getProperty("proof.directory")).resolve("start");
        int rounds = Integer.getInteger("proof.rounds", 3);
        List<String> order = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            order.addAll(run(folder, "first", false));
            order.addAll(run(folder, "again", true));
        }
        print(order.stream().distinct().toList());
    }

    private List<String> run(Path folder, String kind, boolean use) throws Exception {
        int port = freePort();
        List<String> order = new ArrayList<>();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command(folder, port))
                .redirectErrorStream(true)
                .start();
        try {
            Map<String, Double> seen = new ConcurrentHashMap<>();
            Path log = folder.resolve(kind + ".log");
            Thread reader = new Thread(() -> read(process, begun, seen, log), "log");
            reader.setDaemon(true);
            reader.start();
            Visitor visitor = new Visitor(port);
            await(process, () -> answers(visitor));
            double login = seconds(begun);
            // in the demo the first start enters the people who log in; it says when
            await(process, () -> seen.containsKey("sample office"));
            visitor.logIn(CLERK, PASSWORD);
            taskList(visitor);
            double tasks = seconds(begun);
            for (String mark : MARKS.keySet()) {
                if (seen.containsKey(mark)) {
                    note(order, kind + ": " + mark + ", s", seen.get(mark));
                }
            }
            note(order, kind + ": /login answers, s", login);
            note(order, kind + ": a clerk's task list, s", tasks);
            note(order, kind + ": CPU until then, s", cpu(process));
            weigh(order, kind + ", started", process, folder);
            if (use) {
                for (int click = 0; click < CLICKS; click++) {
                    click(visitor, click);
                }
                weigh(order, kind + ", after " + CLICKS + " clicks", process, folder);
            }
            return order;
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new TimeoutException("does not stop");
            }
            awaitEnd(folder);
        }
    }

    private static List<String> command(Path folder, int port) throws IOException {
        List<String> settings = List.of(
                "--server.port=" + port,
                "--wuzhen.database.directory=" + folder.resolve("data"),
                "--wuzhen.sealing.key-file=" + folder.resolve("sealing.key"),
                "--wuzhen.demo.cases=false",
                "--wuzhen.demo.whole-office=false");
        if (Boolean.getBoolean("proof.maven")) {
            return List.of(
                    System.getProperty("proof.mvn", "mvn"),
                    "-o",
                    "spring-boot:run",
                    "-Dspring-boot.run.arguments=" + String.join(" ", settings));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + System.getProperty("proof.heap", "768m"),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of(System.getProperty("proof.jvm", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-jar", jar().toString(), "--spring.profiles.active=demo"));
        command.addAll(settings);
        return command;
    }

    private static Path jar() throws IOException {
        if (System.getProperty("proof.jar") != null) {
            return Path.of(System.getProperty("proof.jar"));
        }
        try (Stream<Path> built = Files.list(Path.of("target"))) {
            return built.filter(file -> file.getFileName().toString().matches("wuzhen-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("build it first: mvn -DskipTests package"));
        }
    }

    private static void read(Process process, long begun, Map<String, Double> seen, Path log) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
                var copy = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                copy.flush();
                for (Map.Entry<String, String> mark : MARKS.entrySet()) {
                    if (Stream.of(mark.getValue().split("\\|")).anyMatch(line::contains)) {
                        seen.putIfAbsent(mark.getKey(), seconds(begun));
                    }
                }
            }
        } catch (IOException e) {
            seen.putIfAbsent("the end", seconds(begun)); // told to stop, it closes its output
        }
    }

    private static boolean answers(Visitor visitor) {
        try {
            return visitor.get("/login").statusCode() == 200;
        } catch (java.io.UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    private static void taskList(Visitor visitor) throws IOException {
        HttpResponse<String> filters = visitor.get(ENGINE + "/filter?itemCount=false&maxResults=50");
        assertThat(filters.statusCode()).isEqualTo(200);
        JsonNode first = new ObjectMapper().readTree(filters.body()).get(0);
        HttpResponse<String> list =
                visitor.get(ENGINE + "/filter/" + first.get("id").asText() + "/list?firstResult=0&maxResults=15");
        assertThat(list.statusCode()).isEqualTo(200);
    }

    private static void click(Visitor visitor, int number) throws IOException {
        List<String> pages = List.of("/worklist", "/cases", "/camunda/app/tasklist/default/", "/cases?text=2026", "");
        String page = pages.get(number % pages.size());
        if (page.isEmpty()) {
            taskList(visitor);
        } else {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    // ---- what it weighs, as Linux counts it

    private void weigh(List<String> order, String when, Process process, Path folder) throws IOException {
        note(order, when + ": application, resident, MB", resident(application(process)));
        note(
                order,
                when + ": PostgreSQL, its share, MB",
                server(folder).mapToDouble(StartProof::share).sum());
    }

    /** The application itself, also when Maven started it; the demo's departments are a process under it. */
    private static ProcessHandle application(Process process) {
        Stream<ProcessHandle> below = Boolean.getBoolean("proof.maven") ? process.children() : Stream.empty();
        return below.filter(handle -> handle.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(process.toHandle());
    }

    private static Stream<ProcessHandle> server(Path folder) throws IOException {
        Path file = folder.resolve("data/postgresql/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).get(0).strip());
        return ProcessHandle.of(pid).stream()
                .flatMap(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants()));
    }

    private static double resident(ProcessHandle process) throws IOException {
        return kilobytes(Path.of("/proc", Long.toString(process.pid()), "status"), "VmRSS:") / 1024;
    }

    private static double share(ProcessHandle process) {
        try {
            return kilobytes(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:") / 1024;
        } catch (IOException e) {
            return 0; // a session that has just ended
        }
    }

    private static double kilobytes(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static double cpu(Process process) {
        return application(process).info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    // ---- waiting and printing

    private interface Condition {
        boolean met() throws Exception;
    }

    private static void await(Process process, Condition condition) throws Exception {
        long end = System.nanoTime() + LIMIT;
        while (!condition.met()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new TimeoutException("it did not start; its log lies beside the data folder");
            }
            Thread.sleep(20);
        }
    }

    private static void awaitEnd(Path folder) throws InterruptedException {
        for (int i = 0; i < 600 && Files.exists(folder.resolve("data/postgresql/postmaster.pid")); i++) {
            Thread.sleep(50);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private void note(List<String> order, String name, double value) {
        order.add(name);
        figures.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private void print(List<String> order) {
        System.out.println("| | median | spread |\n|---|---:|---|");
        for (String name : order) {
            List<Double> values = new ArrayList<>(figures.get(name));
            Collections.sort(values);
            System.out.printf(
                    name.endsWith("MB") ? "| %s | %.0f | %.0f–%.0f |%n" : "| %s | %.1f | %.1f–%.1f |%n",
                    name,
                    values.get(values.size() / 2),
                    values.get(0),
                    values.get(values.size() - 1));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
