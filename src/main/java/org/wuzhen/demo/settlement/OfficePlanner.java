package org.wuzhen.demo.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Community.Kind;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Grid;
import org.wuzhen.directory.LeadingGroup;
import org.wuzhen.directory.MicroGrid;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.directory.Zone;

/** Makes up an office of a given size: real centres, invented base units, grids and people. */
public final class OfficePlanner {

    /** The year of the published numbers; the same seed makes the same office everywhere. */
    public static final long SEED = 2020;

    private static final String DISTRICT = "00";
    private static final LocalDate SINCE = LocalDate.of(2024, 1, 1);
    private static final String DIGITS = "一二三四五六七八九十";
    private static final List<String> ON_SITE = List.of("JUSTICE", "PSB", "PETITION");

    private final OfficeWords words = OfficeWords.read();
    private final OfficeSize size;
    private final List<Department> departments;
    private final Map<String, List<String>> known;
    private final Random random;

    private final List<Centre> centres = new ArrayList<>();
    private final List<Community> communities = new ArrayList<>();
    private final List<Grid> grids = new ArrayList<>();
    private final List<MicroGrid> microGrids = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();
    private final List<LeadingGroup> groups = new ArrayList<>();
    private final Map<String, Who> people = new LinkedHashMap<>();

    private OfficePlanner(OfficeSize size, long seed, List<Department> departments, Map<String, List<String>> known) {
        this.size = size;
        this.departments = departments;
        this.known = known;
        this.random = new Random(seed);
    }

    /**
     * An office.
     *
     * @param departments those of the directory; the resident ones send an officer to every centre
     * @param known names of base units that a centre has already, by its code; they come first and keep their codes
     */
    public static OfficePlan plan(
            OfficeSize size, long seed, List<Department> departments, Map<String, List<String>> known) {
        return new OfficePlanner(size, seed, departments, known).make();
    }

    private record Who(String name, List<PostHolding> posts, boolean account) {}

    private OfficePlan make() {
        centres();
        baseUnits();
        grids();
        zones();
        departments();
        hotline();
        leaders();
        return new OfficePlan(
                centres,
                communities,
                grids,
                microGrids,
                zones,
                groups,
                people.entrySet().stream()
                        .map(entry -> new OfficePlan.Member(
                                new Person(entry.getKey(), entry.getValue().name(), true),
                                entry.getValue().posts(),
                                entry.getValue().account()))
                        .toList());
    }

    private void centres() {
        centres.add(new Centre(DISTRICT, "滨海新区矛盾纠纷调处化解中心", "区中心", Centre.Level.DISTRICT, null, "滨海新区人民调解委员会", "滨"));
        for (OfficeWords.Unit unit : units()) {
            centres.add(new Centre(
                    unit.code(),
                    unit.shortName() + "矛盾纠纷调处化解中心",
                    unit.shortName(),
                    Centre.Level.STREET,
                    DISTRICT,
                    unit.shortName() + "人民调解委员会",
                    unit.abbrev()));
            staff(unit.code());
        }
    }

    private void staff(String centre) {
        for (int i = 1; i <= 2; i++) {
            String clerk = somebody("c" + centre + ".shouli" + i);
            give(clerk, Post.RECEPTIONIST, centre, null);
            give(clerk, Post.INTAKE_CLERK, centre, null);
            give(somebody("c" + centre + ".tiaojie" + i), Post.MEDIATOR, centre, null);
        }
        give(somebody("c" + centre + ".fenliu"), Post.TRIAGE_OFFICER, centre, null);
        give(somebody("c" + centre + ".zhuren"), Post.COMMITTEE_HEAD, centre, null);
        give(somebody("c" + centre + ".zhongxin"), Post.STREET_DIRECTOR, centre, null);
        give(somebody("c" + centre + ".dangan"), Post.ARCHIVIST, centre, null);
    }

    private void baseUnits() {
        Map<String, Integer> villages = spread(size.villages(), OfficeWords.Unit::villages);
        Map<String, Integer> towns = spread(size.communities(), OfficeWords.Unit::communities);
        Map<String, Integer> preparing = spread(size.preparatoryGroups(), OfficeWords.Unit::communities);
        List<String> villageNames = villageNames();
        List<String> communityNames = communityNames();
        for (OfficeWords.Unit unit : units()) {
            int number = 0;
            int villagesLeft = villages.get(unit.code());
            int communitiesLeft = towns.get(unit.code());
            for (String name : known.getOrDefault(unit.code(), List.of())) {
                Community there = new Community(unit.code() + "%03d".formatted(++number), name, unit.code());
                communities.add(there);
                villagesLeft -= there.kind() == Kind.VILLAGE ? 1 : 0;
                communitiesLeft -= there.kind() == Kind.COMMUNITY ? 1 : 0;
            }
            for (int i = 0; i < communitiesLeft; i++) {
                baseUnit(unit, ++number, next(communityNames) + "社区", Kind.COMMUNITY);
            }
            for (int i = 0; i < villagesLeft; i++) {
                baseUnit(unit, ++number, next(villageNames) + "村", Kind.VILLAGE);
            }
            for (int i = 0; i < preparing.get(unit.code()); i++) {
                baseUnit(unit, ++number, next(communityNames) + "社区筹备组", Kind.PREPARATORY_GROUP);
            }
        }
        // 一肩挑: one is secretary and head of the base unit
        for (Community unit : communities) {
            String secretary = somebody("sj" + unit.code());
            give(secretary, Post.UNIT_SECRETARY, unit.centre(), unit.code());
            if (unit.kind() != Kind.PREPARATORY_GROUP) {
                give(secretary, Post.UNIT_DIRECTOR, unit.centre(), unit.code());
            }
        }
    }

    private void baseUnit(OfficeWords.Unit centre, int number, String name, Kind kind) {
        communities.add(new Community(centre.code() + "%03d".formatted(number), name, centre.code(), kind));
    }

    private void grids() {
        int[] perUnit = shares(size.grids(), communities.size());
        for (int i = 0; i < communities.size(); i++) {
            Community unit = communities.get(i);
            for (int n = 0; n < perUnit[i]; n++) {
                grids.add(new Grid(
                        unit.code() + "-" + (n + 1),
                        unit.name() + "第" + DIGITS.charAt(n) + "网格",
                        unit.code(),
                        unit.centre()));
            }
        }
        int[] teams = shares(size.microGrids(), grids.size());
        int[] helpers = shares(size.partTimeWorkers(), grids.size());
        int workers = 0;
        int helper = 0;
        int twoGrids = grids.size() - size.fullTimeWorkers();
        String before = null;
        String beforeAt = null;
        for (int i = 0; i < grids.size(); i++) {
            Grid grid = grids.get(i);
            int left = grids.size() - i;
            // a worker looks after a second grid of the same centre while there are fewer workers than grids
            boolean second = before != null
                    && grid.centre().equals(beforeAt)
                    && twoGrids > 0
                    && (left <= twoGrids || random.nextInt(left) < 2 * twoGrids);
            if (second) {
                twoGrids--;
                give(before, Post.GRID_WORKER, grid.centre(), grid.code());
                before = null;
            } else {
                before = somebody("wg%04d".formatted(++workers));
                beforeAt = grid.centre();
                give(before, Post.GRID_WORKER, grid.centre(), grid.code());
            }
            for (int n = 0; n < teams[i]; n++) {
                microGrids.add(new MicroGrid(grid.code() + "-" + (n + 1), "第" + DIGITS.charAt(n) + "微网格", grid.code()));
            }
            for (int n = 0; n < helpers[i]; n++) {
                String person = without("jz%04d".formatted(++helper));
                give(person, Post.PART_TIME_GRID_WORKER, grid.centre(), grid.code());
            }
        }
        if (twoGrids != 0) {
            throw new IllegalStateException("Too few grids beside each other for " + size);
        }
    }

    private void zones() {
        String top = somebody("qu.shuji");
        zones.add(new Zone("Z" + DISTRICT, "滨海新区战区", null, DISTRICT, null));
        give(top, Post.ZONE_COMMANDER, DISTRICT, "Z" + DISTRICT);
        groups.add(new LeadingGroup("L1", "平安滨海建设领导小组"));
        groups.add(new LeadingGroup("L2", "党建引领基层治理领导小组"));
        groups.forEach(group -> give(top, Post.LEADING_GROUP_HEAD, DISTRICT, group.code()));
        for (OfficeWords.Unit unit : units()) {
            zones.add(new Zone("Z" + unit.code(), unit.shortName() + "战区", "Z" + DISTRICT, unit.code(), null));
            give(somebody("c" + unit.code() + ".shuji"), Post.ZONE_COMMANDER, unit.code(), "Z" + unit.code());
        }
        for (Community unit : communities) {
            String code = "Z" + unit.code();
            zones.add(new Zone(code, unit.name() + "战区", "Z" + unit.centre(), unit.centre(), unit.code()));
            give("sj" + unit.code(), Post.ZONE_COMMANDER, unit.centre(), code);
        }
    }

    private void departments() {
        for (Department department : departments) {
            String code = department.code();
            String login = code.toLowerCase(Locale.ROOT).replace('_', '-');
            officer(somebody(login + ".zhuyao"), Post.DEPARTMENT_HEAD, DISTRICT, code, null);
            if (!department.resident()) {
                officer(somebody(login + ".lianluo"), Post.SECONDED_OFFICER, DISTRICT, code, SecondmentMode.ON_CALL);
                continue;
            }
            for (Centre centre : centres) {
                officer(
                        somebody("c" + centre.code() + "." + login),
                        Post.SECONDED_OFFICER,
                        centre.code(),
                        code,
                        mode(code, centre));
            }
        }
    }

    /** At the district all sit in every day; in the streets three departments do, half of the others on fixed days. */
    private SecondmentMode mode(String department, Centre centre) {
        if (centre.level() == Centre.Level.DISTRICT || ON_SITE.contains(department)) {
            return SecondmentMode.RESIDENT;
        }
        return random.nextBoolean() ? SecondmentMode.ROTATING : SecondmentMode.ON_CALL;
    }

    private void hotline() {
        for (int i = 1; i <= size.seats(); i++) {
            give(somebody("zuoxi%03d".formatted(i)), Post.HOTLINE_AGENT, DISTRICT, "S%03d".formatted(i));
        }
    }

    /** Whoever takes charge of hard cases, with a secretary, at each centre; social workers in the streets. */
    private void leaders() {
        for (Centre centre : centres) {
            give(somebody("c" + centre.code() + ".lingdao"), Post.RESPONSIBLE_LEADER, centre.code(), null);
            give(somebody("c" + centre.code() + ".mishu"), Post.SECRETARY, centre.code(), null);
            if (centre.level() == Centre.Level.STREET) {
                give(somebody("c" + centre.code() + ".shegong"), Post.SOCIAL_WORKER, centre.code(), null);
            }
        }
    }

    private List<OfficeWords.Unit> units() {
        return words.centres().subList(0, size.centres());
    }

    private String somebody(String login) {
        return enter(login, true);
    }

    private String without(String login) {
        return enter(login, false);
    }

    private String enter(String login, boolean account) {
        int[] surnames = words.surnames().codePoints().toArray();
        String name = Character.toString(surnames[random.nextInt(surnames.length)])
                + words.given().get(random.nextInt(words.given().size()));
        people.put(login, new Who(name, new ArrayList<>(), account));
        return login;
    }

    private void give(String login, Post post, String centre, String unit) {
        people.get(login).posts().add(new PostHolding(login, post, centre, unit, null, null, null, SINCE, null, null));
    }

    private void officer(String login, Post post, String centre, String department, SecondmentMode mode) {
        people.get(login)
                .posts()
                .add(new PostHolding(login, post, centre, null, department, mode, null, SINCE, null, null));
    }

    private List<String> communityNames() {
        List<String> names = new ArrayList<>();
        words.suffixes().forEach(suffix -> words.stems().forEach(stem -> names.add(stem + suffix)));
        known.values().forEach(there -> there.forEach(name -> names.remove(name.replaceAll("社区$", ""))));
        Collections.shuffle(names, random);
        return names;
    }

    private List<String> villageNames() {
        List<String> names = new ArrayList<>();
        words.surnames().codePoints().limit(20).forEach(surname -> words.sides()
                .forEach(side -> names.add(side + Character.toString(surname) + "庄")));
        Collections.shuffle(names, random);
        return names;
    }

    private static String next(List<String> names) {
        return names.remove(names.size() - 1);
    }

    /** Spreads a total over the units by their weights, the remainders to the largest (Hare–Niemeyer). */
    private Map<String, Integer> spread(int total, ToIntFunction<OfficeWords.Unit> weight) {
        int sum = units().stream().mapToInt(weight).sum();
        Map<String, Integer> shares = new LinkedHashMap<>();
        Map<String, Double> rests = new HashMap<>();
        int given = 0;
        for (OfficeWords.Unit unit : units()) {
            double share = sum == 0 ? 0 : (double) total * weight.applyAsInt(unit) / sum;
            shares.put(unit.code(), (int) share);
            rests.put(unit.code(), share - (int) share);
            given += (int) share;
        }
        List<String> order = units().stream()
                .map(OfficeWords.Unit::code)
                .sorted((one, other) -> Double.compare(rests.get(other), rests.get(one)))
                .toList();
        for (int i = 0; given < total; i++, given++) {
            shares.merge(order.get(i % order.size()), 1, Integer::sum);
        }
        return shares;
    }

    /** Spreads a total evenly over places, the remainder at random. */
    private int[] shares(int total, int places) {
        int[] shares = new int[places];
        Arrays.fill(shares, total / places);
        List<Integer> order = new ArrayList<>(IntStream.range(0, places).boxed().toList());
        Collections.shuffle(order, random);
        order.subList(0, total % places).forEach(place -> shares[place]++);
        return shares;
    }
}
