package org.wuzhen.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.Stage;
import org.wuzhen.demo.UsualWork;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.sealing.Seal;

/**
 * Fills the database of an application that runs with the demo profile and without its sample cases: a year of Binhai,
 * and as many cases beside it as are asked for. Each case is a copy of one that was worked through the forms, with its
 * own number, days, people, seals and engine ids, so that an open one goes on in Tasklist. The same seed makes the same
 * cases, counted from today; seals and the engine's deployment differ.
 */
public final class Binhai {

    /** Cases of the year in the source, and how many of them were not resolved. */
    public static final int YEAR = 15_991;

    public static final int UNRESOLVED = 24;

    private static final Logger LOG = LoggerFactory.getLogger(Binhai.class);
    private static final long SEED = 20261123;
    private static final int POPULATION = 900_000;
    private static final int WEEKS_OF_A_YEAR = 52;

    /** From how many cases on indexes are built afterwards. */
    private static final int MANY = 5_000;

    /** Stages in which a dispute counts as resolved (化解): agreed and performed, or led to another lawful way. */
    public static final Set<Stage> RESOLVED = EnumSet.of(Stage.FOLLOW_UP, Stage.CLOSED, Stage.ARCHIVED);

    /** How often each type occurs among a thousand; the rest is spread evenly. */
    private static final Map<DisputeType, Integer> TYPES = new EnumMap<>(Map.ofEntries(
            Map.entry(DisputeType.NEIGHBOUR, 210),
            Map.entry(DisputeType.MARRIAGE_FAMILY, 130),
            Map.entry(DisputeType.MIGRANT_WAGES, 90),
            Map.entry(DisputeType.LABOUR_OTHER, 80),
            Map.entry(DisputeType.PROPERTY_MGMT, 80),
            Map.entry(DisputeType.TRAFFIC, 80),
            Map.entry(DisputeType.CONSUMER_OTHER, 70),
            Map.entry(DisputeType.CONTRACT, 60),
            Map.entry(DisputeType.DAMAGES, 60),
            Map.entry(DisputeType.HOUSE_HOMESTEAD, 40)));

    private static final List<Post> POSTS = List.of(
            Post.STREET_DIRECTOR,
            Post.ARCHIVIST,
            Post.TRIAGE_OFFICER,
            Post.INTAKE_CLERK,
            Post.MEDIATOR,
            Post.COMMITTEE_HEAD);

    private final Directory directory;
    private final Seal seal;
    private final DataSource owner;
    private final Tables tables;
    private final List<Prototype> moulds;
    private final List<Centre> streets;
    private final Map<String, List<Community>> communities = new HashMap<>();
    private final Map<String, List<String>> holders = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Long> nextIds = new HashMap<>();
    private final Map<String, Long> series = new HashMap<>();
    private final Set<String> counted = new HashSet<>();
    private final Map<String, String> lastNumber = new HashMap<>();
    private long turn;

    /**
     * Works the moulds in the database of an application and takes them out again.
     *
     * @param everybody whether the whole office is to be entered first, or only the sample office
     */
    public Binhai(ApplicationContext application, boolean everybody) {
        this.directory = application.getBean(Directory.class);
        this.seal = application.getBean(Seal.class);
        this.owner = application.getBean(Flyway.class).getConfiguration().getDataSource();
        UsualWork work = application.getBean(UsualWork.class);
        try {
            work.settle(everybody);
            try (Connection database = owner.getConnection()) {
                this.tables = new Tables(database);
            }
            Moulds made = new Moulds(work, directory, owner, tables);
            made.make();
            this.moulds = made.all();
            this.streets = directory.centres().stream()
                    .filter(centre -> centre.level() == Centre.Level.STREET)
                    .filter(centre ->
                            !directory.holders(Post.MEDIATOR, centre.code()).isEmpty())
                    .toList();
            directory.people().forEach(person -> names.put(person.id(), person.name()));
            streets.forEach(centre -> communities.put(centre.code(), directory.communities(centre.code())));
            for (PostHolding holding : directory.heldToday()) {
                if (holding.deputyFor() == null) {
                    holders.computeIfAbsent(
                                    seat(holding.post(), holding.centre(), holding.department()),
                                    s -> new ArrayList<>())
                            .add(holding.person());
                }
            }
            holders.values().forEach(people -> people.sort(Comparator.naturalOrder()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        LOG.info("{} moulds of worked cases", moulds.size());
    }

    /** What a filling made. */
    public record Made(int cases, int open, int tasks, Map<String, Integer> perGroup) {}

    /** A year: the cases of 365 days up to today, all but a few resolved, with the whole of their history. */
    public Made year(int cases, int unresolved) {
        countOn();
        SplittableRandom random = new SplittableRandom(SEED);
        List<Prototype> open = moulds(mould -> mould.isOpen() && !RESOLVED.contains(mould.stage));
        List<Prototype> ending = moulds(mould -> mould.isOpen() && RESOLVED.contains(mould.stage));
        List<Prototype> archived = moulds(mould -> mould.stage == Stage.ARCHIVED);
        int lately = Math.max(1, cases * 4 / 100);
        Tally tally = new Tally();
        try (CaseLoader loader = loader(cases)) {
            for (int i = 0; i < cases; i++) {
                Prototype mould;
                int weeks;
                if (i < unresolved) {
                    mould = open.get(i * open.size() / unresolved);
                    weeks = random.nextInt(2);
                } else if (i < unresolved + lately) {
                    mould = drawn(random, ending);
                    weeks = random.nextInt(3);
                } else {
                    mould = drawn(random, archived);
                    weeks = random.nextInt(WEEKS_OF_A_YEAR - 6);
                }
                put(loader, random, mould, street(random), weeks, Tables.Depth.WHOLE, null, tally);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        finish();
        return tally.made();
    }

    /**
     * Many cases: open ones until each post at each centre is offered so many tasks and the total is reached, the others
     * archived over ten years.
     *
     * @param told how many of the archived ones have their tables, processes and tasks, some 60 KB each; of the others
     *     there is what lists read
     */
    public Made many(int cases, int openTasks, int perPost, int told) {
        return many(cases, openTasks, perPost, Tables.Depth.RUNNING, told);
    }

    /** As {@link #many}, with only what lists read: enough to measure lists, in a tenth of the time and the room. */
    public Made lines(int cases, int openTasks, int perPost) {
        return many(cases, openTasks, perPost, Tables.Depth.OPEN_LINE, 0);
    }

    private Made many(int cases, int openTasks, int perPost, Tables.Depth running, int told) {
        countOn();
        SplittableRandom random = new SplittableRandom(SEED + 1);
        List<Prototype> open = moulds(Prototype::isOpen);
        List<Prototype> archived = moulds(mould -> mould.stage == Stage.ARCHIVED);
        Tally tally = new Tally();
        try (CaseLoader loader = loader(cases)) {
            for (Centre centre : streets) {
                for (Post post : POSTS) {
                    String group = post.at("");
                    List<Prototype> offered = open.stream()
                            .filter(mould -> mould.groups.stream().anyMatch(g -> g.startsWith(group)))
                            .filter(mould -> post != Post.COMMITTEE_HEAD || mould.assigned)
                            .toList();
                    while (!offered.isEmpty()
                            && tally.tasks < openTasks
                            && tally.of(post.at(centre.code())) < perPost) {
                        put(loader, random, drawn(random, offered), centre, random.nextInt(3), running, null, tally);
                    }
                }
            }
            List<Prototype> asking =
                    open.stream().filter(mould -> mould.department != null).toList();
            List<String> departments = directory.departments().stream()
                    .filter(department -> department.resident())
                    .map(department -> department.code())
                    .toList();
            for (int i = 0;
                    !asking.isEmpty() && tally.tasks < openTasks && i < departments.size() * streets.size();
                    i++) {
                Centre centre = streets.get(i % streets.size());
                String department = departments.get(i / streets.size());
                if (!holders.containsKey(seat(Post.SECONDED_OFFICER, centre.code(), department))) {
                    continue;
                }
                String group = Post.SECONDED_OFFICER.at(centre.code(), department);
                while (tally.tasks < openTasks && tally.of(group) < perPost) {
                    put(loader, random, drawn(random, asking), centre, random.nextInt(2), running, department, tally);
                }
            }
            while (tally.tasks < openTasks && tally.cases < cases) {
                put(loader, random, drawn(random, open), street(random), random.nextInt(3), running, null, tally);
            }
            int before = tally.cases;
            while (tally.cases < cases) {
                int weeks = random.nextInt(10 * WEEKS_OF_A_YEAR);
                Tables.Depth ended = tally.cases - before < told ? Tables.Depth.TASKS : Tables.Depth.LINE;
                put(loader, random, drawn(random, archived), street(random), weeks, ended, null, tally);
                if (tally.cases % 50_000 == 0) {
                    LOG.info("{} of {} cases", tally.cases, cases);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        finish();
        return tally.made();
    }

    private CaseLoader loader(int cases) throws SQLException {
        CaseLoader loader = new CaseLoader(owner, tables, cases < MANY ? 1 : 3);
        if (cases >= MANY) {
            loader.putAside();
        }
        return loader;
    }

    private List<Prototype> moulds(Predicate<Prototype> which) {
        List<Prototype> found = moulds.stream().filter(which).toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("No such mould among " + moulds);
        }
        return found;
    }

    /** By the weight of its type; among those of one type evenly. */
    private static Prototype drawn(SplittableRandom random, List<Prototype> from) {
        Map<DisputeType, List<Prototype>> byType = from.stream()
                .collect(Collectors.groupingBy(mould -> mould.type, LinkedHashMap::new, Collectors.toList()));
        int total = byType.keySet().stream().mapToInt(Binhai::weight).sum();
        int drawn = random.nextInt(total);
        for (Map.Entry<DisputeType, List<Prototype>> entry : byType.entrySet()) {
            drawn -= weight(entry.getKey());
            if (drawn < 0) {
                List<Prototype> same = entry.getValue();
                return same.get(random.nextInt(same.size()));
            }
        }
        throw new IllegalStateException();
    }

    private static int weight(DisputeType type) {
        return TYPES.getOrDefault(type, 7);
    }

    /** The first streets are the bigger ones. */
    private Centre street(SplittableRandom random) {
        return streets.get(Math.min(random.nextInt(streets.size()), random.nextInt(streets.size() + 6)));
    }

    private void put(
            CaseLoader loader,
            SplittableRandom random,
            Prototype mould,
            Centre centre,
            int weeksAgo,
            Tables.Depth depth,
            String department,
            Tally tally)
            throws SQLException {
        int days = -7 * weeksAgo;
        int wallDays = days - mould.daysBehindWall;
        LocalDate registered = mould.registered.plusDays(days);
        long sequence = next("case", centre.code(), registered.format(DateTimeFormatter.BASIC_ISO_DATE));
        String number =
                "BH" + centre.code() + registered.format(DateTimeFormatter.BASIC_ISO_DATE) + "%04d".formatted(sequence);
        String home = directoryAbbrev(mould.centre);
        String[] papers = new String[mould.papers.size()];
        for (int i = 0; i < papers.length; i++) {
            String[] paper = mould.papers.get(i);
            int year = Integer.parseInt(paper[1].substring(paper[1].indexOf('〔') + 1, paper[1].indexOf('〕')));
            year += registered.getYear() - mould.registered.getYear();
            String head = paper[1].substring(0, paper[1].indexOf('〔'));
            papers[i] = (head.startsWith(home) ? centre.abbrev() + head.substring(home.length()) : head) + "〔" + year
                    + "〕" + "%03d".formatted(next(paper[0], centre.code(), String.valueOf(year))) + "号";
        }
        String asked = department != null ? department : mould.department;
        String[] logins = new String[mould.cast.size()];
        String[] called = new String[logins.length];
        int offset = random.nextInt(1000);
        for (int i = 0; i < logins.length; i++) {
            Prototype.Seat seat = mould.cast.get(i);
            String of =
                    seat.department() != null && seat.department().equals(mould.department) ? asked : seat.department();
            List<String> there =
                    holders.getOrDefault(seat(seat.post(), centre.code(), of), List.of(mould.castLogins.get(i)));
            // two mediators of a case are two people
            int before =
                    (int) mould.cast.subList(0, i).stream().filter(seat::equals).count();
            logins[i] = there.get((offset + before) % there.size());
            called[i] = names.get(logins[i]);
        }
        Somebody[] people = new Somebody[mould.people];
        for (int i = 0; i < people.length; i++) {
            people[i] = Somebody.number(SEED, random.nextInt(POPULATION));
        }
        List<Community> units = communities.get(centre.code());
        Map<String, Long> ids = new HashMap<>();
        mould.idCounts.forEach((table, count) -> {
            long first = nextIds.getOrDefault(table, 1L);
            ids.put(table, first);
            nextIds.put(table, first + count);
        });
        CopyOfCase copy = new CopyOfCase(
                ++turn,
                mould,
                number,
                centre,
                units.get(random.nextInt(units.size())).code(),
                days,
                wallDays,
                papers,
                logins,
                called,
                people,
                ids,
                lastNumber.getOrDefault(centre.code(), number),
                asked,
                seal);
        lastNumber.put(centre.code(), number);
        loader.add(copy, depth);
        tally.cases++;
        tally.tasks += mould.tasks.size();
        tally.open += mould.isOpen() ? 1 : 0;
        for (String group : mould.groups) {
            String[] parts = group.split("\\.");
            String here = parts.length > 1 && parts[1].equals(mould.centre)
                    ? parts[0] + "." + centre.code()
                            + (parts.length > 2 ? "." + (parts[2].equals(mould.department) ? asked : parts[2]) : "")
                    : group;
            tally.perGroup.merge(here, 1, Integer::sum);
        }
    }

    private String directoryAbbrev(String centre) {
        return directory.centre(centre).abbrev();
    }

    private long next(String name, String centre, String period) {
        String key = name + " " + centre + " " + period;
        counted.add(key);
        return series.merge(key, 1L, Long::sum);
    }

    private static String seat(Post post, String centre, String department) {
        return post + " " + centre + " " + department;
    }

    /** Goes on where the product, or an earlier filling, stopped. */
    private void countOn() {
        try (Connection database = owner.getConnection();
                Statement read = database.createStatement()) {
            for (String table : tables.names()) {
                if (table.startsWith("act_") || !hasId(table)) {
                    continue;
                }
                try (ResultSet last = read.executeQuery("select coalesce(max(id), 0) from " + table)) {
                    last.next();
                    nextIds.put(table, last.getLong(1) + 1);
                }
            }
            try (ResultSet rows =
                    read.executeQuery("select series, organisation, period, last from case_number_series")) {
                while (rows.next()) {
                    series.put(rows.getString(1) + " " + rows.getString(2) + " " + rows.getString(3), rows.getLong(4));
                }
            }
            try (ResultSet last = read.executeQuery(
                    "select coalesce(max(left(id_, 8)), '0') from (select id_ from"
                            + " act_hi_procinst union all select id_ from act_ru_execution) p where id_ like '%-77757a68656e'")) {
                last.next();
                turn = Math.max(turn, Long.parseLong(last.getString(1), 16));
            }
            // lines of the list alone have nothing in the engine
            try (ResultSet cases = read.executeQuery("select count(*) from case_file")) {
                cases.next();
                turn = Math.max(turn, cases.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasId(String table) {
        return tables.all().stream().filter(each -> each.name().equals(table)).anyMatch(each -> each.columns().stream()
                .anyMatch(column -> column.name().equals("id") && column.type().equals("bigint")));
    }

    /** Lets the product count on from here. */
    private void finish() {
        try (Connection database = owner.getConnection();
                Statement write = database.createStatement()) {
            for (Map.Entry<String, Long> next : nextIds.entrySet()) {
                write.execute("select setval(pg_get_serial_sequence('" + next.getKey() + "', 'id'), " + next.getValue()
                        + ", false)");
            }
            try (PreparedStatement put = database.prepareStatement("""
                    insert into case_number_series (series, organisation, period, last) values (?, ?, ?, ?)
                    on conflict (series, organisation, period) do update set last = excluded.last""")) {
                for (String key : counted) {
                    String[] parts = key.split(" ");
                    put.setString(1, parts[0]);
                    put.setString(2, parts[1]);
                    put.setString(3, parts[2]);
                    put.setLong(4, series.get(key));
                    put.addBatch();
                }
                put.executeBatch();
            }
            counted.clear();
            write.execute("vacuum (analyze) case_number_series");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Tally {
        private int cases;
        private int open;
        private int tasks;
        private final Map<String, Integer> perGroup = new TreeMap<>();

        int of(String group) {
            return perGroup.getOrDefault(group, 0);
        }

        Made made() {
            return new Made(cases, open, tasks, perGroup);
        }
    }
}
