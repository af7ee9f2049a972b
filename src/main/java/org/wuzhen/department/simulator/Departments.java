package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * All departments that have a contract, as HTTP servers on this machine: one port for each of them, and one before them
 * that answers for all and carries the page. What they count and owe stands in their folder and outlives them.
 */
public final class Departments implements AutoCloseable {

    static final String CONTRACTS = "classpath*:departments/**/*.yaml";

    /** Ports taken: the page's, and one for each department after it. */
    static final int PORTS = 40;

    private static final int AT_A_TIME = 12;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /**
     * How the departments are run.
     *
     * @param folder what they keep
     * @param port the page's, the departments' follow it; 0 for those that the folder has kept, or else free ones
     * @param durable whether a count is on the disk before anybody is answered; tests may leave it out
     * @param pace how fast reports follow a request: 1 as the samples say, 0 at once
     * @param contracts where the contracts are found
     */
    public record Settings(Path folder, int port, boolean durable, double pace, String contracts) {

        public static Settings in(Path folder) {
            return new Settings(folder, 0, true, 1, CONTRACTS);
        }

        public Settings onPort(int first) {
            return new Settings(folder, first, durable, pace, contracts);
        }

        /** Faster, and forgetful when the machine fails: for tests. */
        public Settings forgetful() {
            return new Settings(folder, port, false, pace, contracts);
        }

        public Settings atPace(double factor) {
            return new Settings(folder, port, durable, factor, contracts);
        }

        Settings readingContracts(String pattern) {
            return new Settings(folder, port, durable, pace, pattern);
        }
    }

    private final Path folder;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Secrets secrets;
    private final Catalogue catalogue;
    private final Faults faults;
    private final Records records;
    private final Courier courier;
    private final Reply replies;
    private final Answers answers;
    private final Desk desk;
    private final int port;
    private final HttpServer front;
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, HttpServer> doors = new TreeMap<>();
    private final Map<String, ExecutorService> staff = new TreeMap<>();
    private final ScheduledExecutorService porter = Executors.newSingleThreadScheduledExecutor(Threads.named("porter"));
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long lastAsked = System.nanoTime();

    private Departments(Settings settings) throws IOException {
        System.setProperty("sun.net.httpserver.nodelay", "true");
        folder = settings.folder().toAbsolutePath().normalize();
        Files.createDirectories(folder);
        lockChannel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = hold();
        ObjectMapper json = mapper();
        Clock clock = Clock.systemUTC();
        secrets = Secrets.in(folder);
        catalogue = new Catalogue(settings.contracts());
        faults = new Faults(json);
        records = new Records(folder.resolve("book.jsonl"), json, clock, settings.durable(), faults);
        replies = new Reply(json);
        courier = new Courier(records, json, secrets, clock);
        answers = new Answers(json, samples(), () -> OffsetDateTime.now(clock), settings.pace());
        desk = new Desk(catalogue, records, faults, answers, courier, secrets, json, clock, replies);
        port = settings.port() > 0 ? settings.port() : SimulatorPorts.of(folder);
        Console console = new Console(this, catalogue, records, faults, answers, desk, courier, replies, json);
        front = bound(port);
        staff.put("", Threads.pool("front", AT_A_TIME));
        front.setExecutor(staff.get(""));
        front.createContext("/", call -> {
            lastAsked = System.nanoTime();
            if (console.serves(call)) {
                console.handle(call);
            } else {
                desk.handle(call);
            }
        });
        int next = port;
        for (String agency : catalogue.agencies()) {
            ports.put(agency, ++next);
            staff.put(agency, Threads.pool(agency, AT_A_TIME));
        }
        keepDoors();
        front.start();
        porter.scheduleWithFixedDelay(this::keepDoors, 200, 200, TimeUnit.MILLISECONDS);
        SimulatorPorts.keep(folder, port);
        Files.writeString(
                folder.resolve("pid"), String.valueOf(ProcessHandle.current().pid()));
    }

    /**
     * Opens the departments in this process.
     *
     * @throws IllegalStateException when others serve the folder, or its ports are taken
     */
    public static Departments start(Settings settings) {
        try {
            return new Departments(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("The departments in " + settings.folder() + " do not start", e);
        }
    }

    static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    private static JsonNode samples() throws IOException {
        try (InputStream in = Departments.class.getResourceAsStream("answers.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        }
    }

    private FileLock hold() throws IOException {
        FileLock held;
        try {
            held = lockChannel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null;
        }
        if (held == null) {
            lockChannel.close();
            throw new IllegalStateException("Other departments serve the folder " + folder);
        }
        return held;
    }

    private static HttpServer bound(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(HERE, port), 200);
        } catch (BindException e) {
            throw new IllegalStateException("Port " + port + " is taken", e);
        }
    }

    /** Opens the door of each department, or closes it while a fault lets nobody in. */
    private synchronized void keepDoors() {
        for (Map.Entry<String, Integer> department : ports.entrySet()) {
            String agency = department.getKey();
            boolean closed = faults.doorOf(agency).isPresent();
            HttpServer door = doors.get(agency);
            try {
                if (closed && door != null) {
                    doors.remove(agency).stop(0);
                } else if (!closed && door == null) {
                    HttpServer opened = bound(department.getValue());
                    opened.setExecutor(staff.get(agency));
                    opened.createContext("/" + agency + "/", call -> {
                        lastAsked = System.nanoTime();
                        desk.handle(call);
                    });
                    opened.start();
                    doors.put(agency, opened);
                }
            } catch (IOException | IllegalStateException e) {
                Journal.say("%s 的端口 %d 打不开：%s".formatted(agency, department.getValue(), e.getMessage()));
            }
        }
    }

    /** At once, where an order must not wait for the next round. */
    void doorsChanged() {
        keepDoors();
    }

    void faultsLifted() {
        replies.hangUpAll();
        keepDoors();
    }

    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    Optional<Integer> portOf(String agency) {
        return Optional.ofNullable(ports.get(agency));
    }

    /** The page, and an address that answers for every department. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The department's own address, under which its door can be shut; {@code court}. */
    public URI address(String agency) {
        return URI.create("http://127.0.0.1:"
                + portOf(agency).orElseThrow(() -> new IllegalArgumentException("No contract of " + agency)));
    }

    /** What an application is to be told so that it speaks with these departments; its settings by name. */
    public Map<String, String> applicationSettings() {
        return DepartmentsSettings.of(folder, port, catalogue.agencies());
    }

    /** Counts, faults and orders of these departments. */
    public DepartmentsControl control() {
        return new DepartmentsControl(address());
    }

    /** Lets {@link #await} return; the process of the departments ends then. */
    void end() {
        ended.countDown();
    }

    private boolean idleFor(Duration limit) {
        return System.nanoTime() - lastAsked > limit.toNanos();
    }

    @Override
    public void close() {
        porter.shutdownNow();
        front.stop(0);
        synchronized (this) {
            doors.values().forEach(door -> door.stop(0));
            doors.clear();
        }
        replies.close();
        courier.close();
        staff.values().forEach(ExecutorService::shutdown);
        try {
            for (ExecutorService one : staff.values()) {
                one.awaitTermination(1, TimeUnit.SECONDS);
            }
            records.close();
            Files.deleteIfExists(folder.resolve("pid"));
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end();
    }

    // ---- as a process

    /**
     * The departments as a process of their own.
     *
     * @param arguments {@code --folder=} (target/departments), {@code --port=}, {@code --application=http://…},
     *     {@code --pace=}, {@code --idle=PT1H} to end after so long without a call or a living application,
     *     {@code --with=<pid>} to end with that process
     */
    public static void main(String[] arguments) throws InterruptedException {
        // whatever is on the class path would bring a whole logging system along
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        DepartmentsCommand command = DepartmentsCommand.of(arguments);
        Departments departments;
        try {
            departments = start(command.settings());
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(3);
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(departments::close));
        command.application().ifPresent(departments.records::application);
        Journal.say("%d 个部门已开门，页面 %s ，数据目录 %s"
                .formatted(departments.ports.size(), departments.address(), departments.folder));
        if (departments.ports.isEmpty()) {
            Journal.say("类路径 departments/ 下没有接口约定");
        }
        while (!departments.ended.await(1, TimeUnit.SECONDS)) {
            if (command.partnerGone()) {
                Journal.say("同伴进程已结束，关门");
                break;
            }
            boolean used = !SimulatorUsers.living(departments.folder).isEmpty();
            if (!used && command.idle().filter(departments::idleFor).isPresent()) {
                Journal.say("长时间无人使用，关门");
                break;
            }
        }
        System.exit(0);
    }

    Answers answers() {
        return answers;
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
