package org.wuzhen.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import org.wuzhen.directory.Post;

/**
 * The clerks of a country, in a process of their own that speaks HTTP alone. Cases and looks arrive by the clock, at
 * random moments (Poisson), whether or not earlier ones have been answered; the time of a click counts from the moment
 * at which somebody wanted to make it. Within a case somebody wants to click a pause after the click before, or when that
 * one is answered, whichever is later.
 */
public final class CountryClerks {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_FAULTS_TOLD = 20;
    private static final int LOG_INS_AT_ONCE = 4;
    private static final int MOST_CASES_IN_MIND = 200;
    private static final int MOST_AGAIN = 5;

    /**
     * What there is to work with.
     *
     * @param root address of the application
     * @param engine name of the engine
     * @param pauseMillis between the clicks of a case
     * @param centres who works where
     * @param names of parties, to search for
     */
    record Plan(
            String root,
            String engine,
            String password,
            int pauseMillis,
            int threads,
            List<CentreStaff> centres,
            List<String> names) {}

    /** Log-in names by post, and cases that everybody there may see; new ones come in front of older ones. */
    record CentreStaff(String code, Map<Post, List<String>> people, List<String> cases) {

        CentreStaff {
            cases = new CopyOnWriteArrayList<>(cases);
        }

        void registered(String number) {
            cases.add(0, number);
            if (cases.size() > MOST_CASES_IN_MIND) {
                cases.remove(cases.size() - 1);
            }
        }
    }

    private final Plan plan;
    private final PrintStream out;
    private final HttpClient http;
    private final ScheduledExecutorService clock;
    private final Map<String, CompletableFuture<Clerk>> clerks = new ConcurrentHashMap<>();
    private final List<OurCases.Step> road = OurCases.road();
    private final SplittableRandom random = new SplittableRandom(17);
    private final AtomicInteger turns = new AtomicInteger((int) (System.currentTimeMillis() / 1000 % 10_000_000));
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final Map<Click, Latencies> second = latencies();
    private final Map<Click, Latencies> stage = latencies();
    private List<Clerk> lookers = List.of();
    private String definition;

    private CountryClerks(Plan plan, PrintStream out) {
        this.plan = plan;
        this.out = out;
        this.clock = Executors.newScheduledThreadPool(plan.threads());
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newFixedThreadPool(plan.threads()))
                .build();
    }

    /**
     * Reads the plan from a file and then, from its input, how much there is to do: cases a second, looks a second,
     * seconds.
     */
    public static void main(String[] arguments) {
        try {
            work(arguments);
            System.exit(0);
        } catch (IOException | InterruptedException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1); // or the threads that wait for answers would keep it alive
        }
    }

    private static void work(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err); // the answers are alone on their way
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        CountryClerks country =
                new CountryClerks(JSON.readValue(Path.of(arguments[0]).toFile(), Plan.class), out);
        country.everybodyLogsIn();
        country.say(Map.of("ready", country.lookers.size()));
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            country.work(Double.parseDouble(words[0]), Double.parseDouble(words[1]), Integer.parseInt(words[2]));
        }
    }

    private void everybodyLogsIn() {
        List<String> everybody = plan.centres().stream()
                .flatMap(centre -> centre.people().values().stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<Clerk> in = new ArrayList<>();
        for (int from = 0; from < everybody.size(); from += LOG_INS_AT_ONCE) {
            List<CompletableFuture<Clerk>> some =
                    everybody.subList(from, Math.min(everybody.size(), from + LOG_INS_AT_ONCE)).stream()
                            .map(this::clerk)
                            .toList();
            some.forEach(one -> in.add(one.join()));
        }
        lookers = List.copyOf(in);
        definition = lookers.get(0).definition().join();
    }

    private CompletableFuture<Clerk> clerk(String login) {
        return clerks.computeIfAbsent(
                login, name -> Clerk.logIn(http, plan.root(), plan.engine(), name, plan.password()));
    }

    private void work(double cases, double looks, int seconds) throws InterruptedException {
        stage.putAll(latencies());
        int begunBefore = begun.get();
        int endedBefore = ended.get();
        int faultsBefore = faults.get();
        int againBefore = again.get();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        arrive(cases, start, end, this::begin);
        arrive(looks, start, end, this::look);
        for (int i = 1; i <= seconds; i++) {
            until(start + TimeUnit.SECONDS.toNanos(i));
            tell();
        }
        Map<String, Object> all = told(stage);
        all.put("begun", begun.get() - begunBefore);
        all.put("ended", ended.get() - endedBefore);
        all.put("open", open.get());
        all.put("faults", faults.get() - faultsBefore);
        say(Map.of("stage", all));
        // what is under way comes to its end before anything else begins
        for (int i = 0; open.get() > 0 && i < 120; i++) {
            TimeUnit.SECONDS.sleep(1);
            tell();
        }
        say(Map.of(
                "left",
                open.get(),
                "endedAfter",
                ended.get() - endedBefore,
                "faults",
                faults.get() - faultsBefore,
                "again",
                again.get() - againBefore));
    }

    private static void until(long moment) throws InterruptedException {
        long wait = moment - System.nanoTime();
        if (wait > 0) {
            TimeUnit.NANOSECONDS.sleep(wait);
        }
    }

    /** Lets something happen so often a second at random moments, however long it takes. */
    private void arrive(double rate, long from, long end, java.util.function.LongConsumer what) {
        if (rate <= 0) {
            return;
        }
        double gap;
        synchronized (random) {
            gap = -Math.log(1 - random.nextDouble()) / rate;
        }
        long next = from + (long) (gap * 1e9);
        if (next < end) {
            at(next, () -> {
                arrive(rate, next, end, what);
                what.accept(next);
            });
        }
    }

    private void at(long moment, Runnable what) {
        clock.schedule(
                () -> {
                    try {
                        what.run();
                    } catch (RuntimeException e) {
                        fault(e);
                    }
                },
                moment - System.nanoTime(),
                TimeUnit.NANOSECONDS);
    }

    // ---- cases

    /** A case on its road. */
    private final class OneCase {
        private final int turn = turns.incrementAndGet();
        private final CentreStaff centre =
                plan.centres().get(turn % plan.centres().size());
        private final Map<Post, String> staff = new EnumMap<>(Post.class);
        private String number;
        private int again;

        OneCase() {
            centre.people()
                    .forEach((post, people) ->
                            staff.put(post, people.get(turn / plan.centres().size() % people.size())));
        }

        Clerk who(Post post) {
            return clerk(staff.get(post)).join();
        }
    }

    private void begin(long moment) {
        OneCase one = new OneCase();
        begun.incrementAndGet();
        open.incrementAndGet();
        Map<String, Object> dispute = OurCases.dispute(one.turn, one.centre.code());
        timed(Click.BEGIN, moment, () -> one.who(Post.INTAKE_CLERK).begin(definition, dispute))
                .thenAccept(number -> {
                    one.number = number;
                    one.centre.registered(number);
                })
                .whenComplete((done, fault) -> goOn(one, 0, moment, fault));
    }

    private void goOn(OneCase one, int next, long before, Throwable fault) {
        if (fault != null
                && next > 0
                && cause(fault) instanceof Clerk.Refused refused
                && refused.conflict()
                && one.again++ < MOST_AGAIN) {
            again.incrementAndGet();
            goOn(one, next - 1, System.nanoTime(), null);
            return;
        }
        if (fault != null || next == road.size()) {
            open.decrementAndGet();
            if (fault == null) {
                ended.incrementAndGet();
            } else {
                fault(fault);
            }
            return;
        }
        OurCases.Step step = road.get(next);
        click(before, Click.FIND, () -> one.who(step.post())
                        .tasksOf(one.number)
                        .thenApply(tasks -> task(one, step, tasks)))
                .thenCompose(found -> {
                    Clerk clerk = one.who(step.post());
                    String task = found.answer().path("id").asText();
                    CompletableFuture<Answered<JsonNode>> form =
                            click(found.moment(), Click.OPEN, () -> clerk.open(task));
                    if (!found.answer().path("assignee").isNull()) {
                        return form.thenCompose(
                                shown -> submit(one, step, clerk, task, shown.answer(), shown.moment()));
                    }
                    return form.thenCompose(shown -> click(shown.moment(), Click.CLAIM, () -> clerk.claim(task))
                            .thenCompose(mine -> submit(one, step, clerk, task, shown.answer(), mine.moment())));
                })
                .whenComplete((done, failed) -> goOn(one, next + 1, done == null ? 0 : done.moment(), failed));
    }

    private CompletableFuture<Answered<String>> submit(
            OneCase one, OurCases.Step step, Clerk clerk, String task, JsonNode shown, long before) {
        Map<String, Object> seen = new LinkedHashMap<>();
        shown.fields()
                .forEachRemaining(field -> seen.put(
                        field.getKey(), JSON.convertValue(field.getValue().path("value"), Object.class)));
        Map<String, Object> typed = new LinkedHashMap<>(step.entries().apply(one.turn, seen));
        if (step.task().equals("ChooseMediator")) {
            one.staff.put(Post.MEDIATOR, typed.get("lead").toString());
        }
        return click(before, Click.COMPLETE, () -> clerk.complete(task, shown, typed));
    }

    private static JsonNode task(OneCase one, OurCases.Step step, JsonNode tasks) {
        for (JsonNode task : tasks) {
            if (task.path("taskDefinitionKey").asText().equals("UserTask_" + step.task())) {
                return task;
            }
        }
        throw new Clerk.Refused(
                "no task " + step.task() + " of " + one.number + " but " + tasks.findValuesAsText("taskDefinitionKey"));
    }

    /** What came of a click, and when it was wanted. */
    private record Answered<T>(T answer, long moment) {}

    /** The next click of a case. */
    private <T> CompletableFuture<Answered<T>> click(long before, Click kind, Supplier<CompletableFuture<T>> what) {
        long moment = Math.max(before + TimeUnit.MILLISECONDS.toNanos(plan.pauseMillis()), System.nanoTime());
        CompletableFuture<Answered<T>> answered = new CompletableFuture<>();
        at(moment, () -> timed(kind, moment, what).whenComplete((answer, fault) -> {
            if (fault == null) {
                answered.complete(new Answered<>(answer, moment));
            } else {
                answered.completeExceptionally(fault);
            }
        }));
        return answered;
    }

    // ---- looks

    private void look(long moment) {
        Clerk clerk;
        int kind;
        int choice;
        int place;
        synchronized (random) {
            clerk = lookers.get(random.nextInt(lookers.size()));
            kind = random.nextInt(100);
            choice = random.nextInt(1_000_000);
            place = random.nextInt(1_000_000);
        }
        CentreStaff centre = centreOf(clerk);
        CompletableFuture<String> answered;
        if (kind < 31) {
            String show = List.of("", "", "?show=offered", "?light=red").get(choice % 4);
            answered = timed(Click.WORKLIST, moment, () -> clerk.worklist(show));
        } else if (kind < 62) {
            answered = timed(Click.TASKLIST, moment, () -> clerk.tasklist(choice));
        } else if (kind < 88 && !centre.cases().isEmpty()) {
            String number = centre.cases().get(place % centre.cases().size());
            String tab = List.of("", "", "/panel", "/handling", "/timeline", "/parties")
                    .get(choice % 6);
            answered = timed(Click.CASE_PAGE, moment, () -> clerk.casePage(number, tab));
        } else {
            answered = timed(Click.SEARCH, moment, () -> search(clerk, centre, choice, place));
        }
        answered.whenComplete((page, fault) -> {
            if (fault != null) {
                fault(fault);
            }
        });
    }

    private CompletableFuture<String> search(Clerk clerk, CentreStaff centre, int choice, int place) {
        String name = plan.names().isEmpty()
                ? "甪里"
                : plan.names().get(place % plan.names().size());
        String number = centre.cases().isEmpty()
                ? name
                : centre.cases().get(place % centre.cases().size());
        return switch (choice % 8) {
            case 0, 1 -> clerk.search("text", number);
            case 2, 3, 4 -> clerk.search("text", name);
            case 5 -> clerk.search("stage", "OPEN");
            case 6 -> clerk.search("light", "RED");
            default -> clerk.search("handler", "我");
        };
    }

    private final Map<String, CentreStaff> homes = new ConcurrentHashMap<>();

    private CentreStaff centreOf(Clerk clerk) {
        return homes.computeIfAbsent(clerk.login(), login -> plan.centres().stream()
                .filter(centre -> centre.people().values().stream().anyMatch(people -> people.contains(login)))
                .findFirst()
                .orElse(plan.centres().get(0)));
    }

    // ---- what is told

    private <T> CompletableFuture<T> timed(Click kind, long moment, Supplier<CompletableFuture<T>> what) {
        return what.get().whenComplete((answer, fault) -> {
            long took = System.nanoTime() - moment;
            synchronized (second) {
                second.get(kind).note(took);
            }
        });
    }

    private void fault(Throwable fault) {
        if (faults.incrementAndGet() <= MOST_FAULTS_TOLD) {
            say(Map.of("fault", cause(fault).toString()));
        }
    }

    private static Throwable cause(Throwable fault) {
        return fault.getCause() == null ? fault : fault.getCause();
    }

    private void tell() {
        Map<Click, Latencies> now;
        synchronized (second) {
            now = new EnumMap<>(second);
            second.putAll(latencies());
        }
        now.forEach((kind, times) -> stage.get(kind).add(times));
        Map<String, Object> all = told(now);
        all.put("begun", begun.get());
        all.put("ended", ended.get());
        all.put("open", open.get());
        all.put("faults", faults.get());
        all.put(
                "cpu",
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9);
        say(Map.of("second", all));
    }

    /** How many clicks of each kind, and within which milliseconds half, 95 and 99 of a hundred and all were answered. */
    private static Map<String, Object> told(Map<Click, Latencies> times) {
        Map<String, Object> clicks = new LinkedHashMap<>();
        Latencies every = new Latencies();
        times.forEach((kind, one) -> {
            every.add(one);
            clicks.put(kind.name(), line(one));
        });
        clicks.put("ALL", line(every));
        return new LinkedHashMap<>(Map.of("clicks", clicks));
    }

    private static List<Number> line(Latencies times) {
        return List.of(
                times.count(), times.quantile(0.5), times.quantile(0.95), times.quantile(0.99), times.quantile(1));
    }

    private static Map<Click, Latencies> latencies() {
        Map<Click, Latencies> all = new EnumMap<>(Click.class);
        for (Click kind : Click.values()) {
            all.put(kind, new Latencies());
        }
        return all;
    }

    private synchronized void say(Map<String, ?> what) {
        try {
            out.println(JSON.writeValueAsString(what));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
