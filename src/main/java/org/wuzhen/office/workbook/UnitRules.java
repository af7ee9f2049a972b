package org.wuzhen.office.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Grid;
import org.wuzhen.directory.LeadingGroup;
import org.wuzhen.directory.MicroGrid;
import org.wuzhen.directory.Zone;
import org.wuzhen.office.workbook.Change.Kind;

/** The rules for 机构 and 网格. */
final class UnitRules {

    static final int LONGEST_NAME = 60;
    static final int LONGEST_SHORT_NAME = 20;
    static final Pattern CENTRE_CODE = Pattern.compile("\\d{2}");
    static final Pattern DEPARTMENT_CODE = Pattern.compile("[A-Z][A-Z_]{1,29}");
    static final Pattern UNIT_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private static final Pattern ONE_DIGIT = Pattern.compile("\\d");
    private static final String CODE = "代码";
    private static final String NAME = "名称";
    private static final String SHORT = "简称";
    private static final String CENTRE = "所属中心";
    private static final String UNIT_ADVICE = "代码为40位以内的字母、数字、点和横线。";

    private final OfficeRules rules;
    private final OfficeDraft draft;
    private final List<Runnable> below = new ArrayList<>();
    private final List<ReadZone> zones = new ArrayList<>();
    private final List<ReadMicroGrid> microGrids = new ArrayList<>();

    UnitRules(OfficeRules rules, OfficeDraft draft) {
        this.rules = rules;
        this.draft = draft;
    }

    private record ReadZone(Line line, Zone zone) {}

    private record ReadMicroGrid(Line line, MicroGrid grid) {}

    /** What a row of 机构 is about. */
    enum UnitKind {
        DISTRICT("区中心"),
        STREET("街镇中心"),
        DEPARTMENT("进驻部门"),
        POOL("随叫部门"),
        VILLAGE("行政村"),
        COMMUNITY("社区"),
        PREPARATORY_GROUP("社区筹备组"),
        ZONE("战区"),
        LEADING_GROUP("领导小组");

        private final String label;

        UnitKind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What a row of 网格 is about. */
    enum GridKind {
        GRID("网格"),
        MICRO("微网格");

        private final String label;

        GridKind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    void unit(Line line) {
        UnitKind kind = line.requiredChoice("类型", UnitKind.values(), UnitKind::label);
        String name = line.requiredText(NAME, LONGEST_NAME);
        if (kind == null) {
            return;
        }
        switch (kind) {
            case DISTRICT, STREET -> centre(line, kind, name);
            default -> below.add(() -> belowACentre(line, kind, name));
        }
    }

    /** What stands below the centres, once all of these are read; then the zones, once all of that is. */
    void belowCentres() {
        below.forEach(Runnable::run);
        zones();
    }

    private void belowACentre(Line line, UnitKind kind, String name) {
        switch (kind) {
            case DEPARTMENT, POOL -> department(line, kind == UnitKind.DEPARTMENT, name);
            case VILLAGE -> community(line, name, Community.Kind.VILLAGE);
            case COMMUNITY -> community(line, name, Community.Kind.COMMUNITY);
            case PREPARATORY_GROUP -> community(line, name, Community.Kind.PREPARATORY_GROUP);
            case ZONE -> zone(line, name);
            case LEADING_GROUP -> leadingGroup(line, name);
            default -> throw new IllegalStateException("No unit below a centre: " + kind);
        }
    }

    private void centre(Line line, UnitKind kind, String name) {
        String code = padded(line, CODE, line.requiredNarrow(CODE));
        if (code != null && !CENTRE_CODE.matcher(code).matches()) {
            line.refuse(CODE, "中心的代码为两位数字，如“02”。");
        }
        String shortName = line.requiredText(SHORT, LONGEST_SHORT_NAME);
        String committee = line.requiredText("人民调解委员会", LONGEST_NAME);
        String abbrev = line.requiredText("文书字号", LONGEST_SHORT_NAME);
        Centre parent = centreIn(line, CENTRE);
        if (kind == UnitKind.DISTRICT) {
            line.empty(CENTRE, "区中心没有上级，请清空。");
        } else if (parent == null && !line.bad()) {
            parent = draft.centres.values().stream()
                    .filter(known -> known.level() == Centre.Level.DISTRICT)
                    .findFirst()
                    .orElse(null);
            if (parent == null) {
                line.refuse(CENTRE, "没有登记区中心，请先填写区中心一行。");
            }
        }
        if (line.bad() || !rules.first(line, CODE, "centre " + code)) {
            return;
        }
        Centre.Level level = kind == UnitKind.DISTRICT ? Centre.Level.DISTRICT : Centre.Level.STREET;
        Centre fresh =
                new Centre(code, name, shortName, level, parent == null ? null : parent.code(), committee, abbrev);
        Centre old = draft.centres.put(code, fresh);
        if (old != null && old.level() != level) {
            line.refuse("类型", "该代码已登记为" + (old.level() == Centre.Level.DISTRICT ? "区中心" : "街镇中心") + "，级别不能更改。");
            return;
        }
        Differences differences = new Differences();
        if (old != null) {
            differences
                    .of(NAME, old.name(), name)
                    .of(SHORT, old.shortName(), shortName)
                    .of(CENTRE, old.parent(), fresh.parent())
                    .of("人民调解委员会", old.committee(), committee)
                    .of("文书字号", old.abbrev(), abbrev);
        }
        settle(
                line,
                old,
                differences,
                kind == UnitKind.DISTRICT ? 0 : 10,
                "中心 " + code + " " + name,
                desks -> desks.directory().found(fresh));
    }

    private void department(Line line, boolean resident, String name) {
        String code = line.requiredCode(CODE, DEPARTMENT_CODE, "部门的代码为大写字母和下划线，如“HRSS”。");
        String shortName = line.requiredText(SHORT, LONGEST_SHORT_NAME);
        if (line.bad() || !rules.first(line, CODE, "department " + code)) {
            return;
        }
        Department fresh = new Department(code, name, shortName, resident);
        Department old = draft.departments.put(code, fresh);
        Differences differences = new Differences();
        if (old != null) {
            differences
                    .of(NAME, old.name(), name)
                    .of(SHORT, old.shortName(), shortName)
                    .of("类型", old.resident() ? "进驻部门" : "随叫部门", resident ? "进驻部门" : "随叫部门");
        }
        settle(line, old, differences, 20, "部门 " + code + " " + name, desks -> desks.directory()
                .found(fresh));
    }

    private void community(Line line, String name, Community.Kind kind) {
        String code = line.requiredCode(CODE, UNIT_CODE, UNIT_ADVICE);
        Centre centre = requiredCentre(line, CENTRE);
        if (line.bad() || !rules.first(line, CODE, "community " + code)) {
            return;
        }
        Community fresh = new Community(code, name, centre.code(), kind);
        Community old = draft.communities.put(code, fresh);
        Differences differences = new Differences();
        if (old != null) {
            differences
                    .of(NAME, old.name(), name)
                    .of(CENTRE, draft.centreName(old.centre()), centre.shortName())
                    .of("类型", old.kind().label(), kind.label());
        }
        settle(line, old, differences, 30, "村（社区） " + code + " " + name, desks -> desks.directory()
                .settle(List.of(fresh), List.of(), List.of(), List.of(), List.of()));
    }

    private void leadingGroup(Line line, String name) {
        String code = line.requiredCode(CODE, UNIT_CODE, UNIT_ADVICE);
        if (line.bad() || !rules.first(line, CODE, "group " + code)) {
            return;
        }
        LeadingGroup fresh = new LeadingGroup(code, name);
        LeadingGroup old = draft.groups.put(code, fresh);
        Differences differences = new Differences();
        if (old != null) {
            differences.of(NAME, old.name(), name);
        }
        settle(line, old, differences, 40, "领导小组 " + code + " " + name, desks -> desks.directory()
                .settle(List.of(), List.of(), List.of(), List.of(), List.of(fresh)));
    }

    private void zone(Line line, String name) {
        String code = line.requiredCode(CODE, UNIT_CODE, UNIT_ADVICE);
        Centre centre = requiredCentre(line, CENTRE);
        String parent = line.narrow("上级战区");
        String community = line.narrow("所属村（社区）");
        if (line.bad() || !rules.first(line, CODE, "zone " + code)) {
            return;
        }
        zones.add(new ReadZone(line, new Zone(code, name, parent, centre.code(), community)));
    }

    private void zones() {
        List<Zone> before = List.copyOf(draft.zones.values());
        zones.forEach(read -> draft.zones.put(read.zone().code(), read.zone()));
        for (ReadZone read : zones) {
            Zone fresh = read.zone();
            Line line = read.line();
            if (fresh.parent() != null && !draft.zones.containsKey(fresh.parent())) {
                line.refuse("上级战区", "没有代码为“" + fresh.parent() + "”的战区。");
            }
            if (fresh.community() != null && !draft.communities.containsKey(fresh.community())) {
                line.refuse("所属村（社区）", "没有代码为“" + fresh.community() + "”的村（社区）。");
            }
            int depth = depth(fresh);
            if (depth < 0) {
                line.refuse("上级战区", "上级战区绕成了圈，请核对。");
            }
            if (line.bad()) {
                continue;
            }
            Zone old = before.stream()
                    .filter(zone -> zone.code().equals(fresh.code()))
                    .findFirst()
                    .orElse(null);
            Differences differences = new Differences();
            if (old != null) {
                differences
                        .of(NAME, old.name(), fresh.name())
                        .of(CENTRE, draft.centreName(old.centre()), draft.centreName(fresh.centre()))
                        .of("上级战区", old.parent(), fresh.parent())
                        .of("所属村（社区）", old.community(), fresh.community());
            }
            settle(
                    line,
                    old,
                    differences,
                    50 + depth,
                    "战区 " + fresh.code() + " " + fresh.name(),
                    desks -> desks.directory().settle(List.of(), List.of(), List.of(), List.of(fresh), List.of()));
        }
    }

    /** How many zones stand above one; negative when they stand in a ring. */
    private int depth(Zone zone) {
        int depth = 0;
        for (Zone above = zone.parent() == null ? null : draft.zones.get(zone.parent());
                above != null;
                above = above.parent() == null ? null : draft.zones.get(above.parent())) {
            if (++depth > 20) {
                return -1;
            }
        }
        return depth;
    }

    void grid(Line line) {
        GridKind kind = line.requiredChoice("类型", GridKind.values(), GridKind::label);
        String code = line.requiredCode(CODE, UNIT_CODE, UNIT_ADVICE);
        String name = line.requiredText(NAME, LONGEST_NAME);
        String above = line.requiredNarrow("上级代码");
        if (line.bad() || !rules.first(line, CODE, kind + " " + code)) {
            return;
        }
        if (kind == GridKind.MICRO) {
            microGrids.add(new ReadMicroGrid(line, new MicroGrid(code, name, above)));
            return;
        }
        Community community = draft.communities.get(above);
        if (community == null) {
            line.refuse("上级代码", "没有代码为“" + above + "”的村（社区）。请先在“机构”表登记，或者核对代码。");
            return;
        }
        Grid fresh = new Grid(code, name, community.code(), community.centre());
        Grid old = draft.grids.put(code, fresh);
        Differences differences = new Differences();
        if (old != null) {
            differences
                    .of(NAME, old.name(), name)
                    .of("上级代码", old.community(), community.code())
                    .of(CENTRE, draft.centreName(old.centre()), draft.centreName(fresh.centre()));
        }
        settle(line, old, differences, 80, "网格 " + code + " " + name, desks -> desks.directory()
                .settle(List.of(), List.of(fresh), List.of(), List.of(), List.of()));
    }

    /** The micro-grids, once all grids are read. */
    void microGrids() {
        for (ReadMicroGrid read : microGrids) {
            MicroGrid fresh = read.grid();
            if (!draft.grids.containsKey(fresh.grid())) {
                read.line().refuse("上级代码", "没有代码为“" + fresh.grid() + "”的网格。微网格的上级代码是网格的代码。");
                continue;
            }
            MicroGrid old = draft.microGrids.put(fresh.code(), fresh);
            Differences differences = new Differences();
            if (old != null) {
                differences.of(NAME, old.name(), fresh.name()).of("上级代码", old.grid(), fresh.grid());
            }
            settle(
                    read.line(),
                    old,
                    differences,
                    90,
                    "微网格 " + fresh.code() + " " + fresh.name(),
                    desks -> desks.directory().settle(List.of(), List.of(), List.of(fresh), List.of(), List.of()));
        }
    }

    private void settle(Line line, Object old, Differences differences, int turn, String what, Consumer<Desks> step) {
        if (old == null) {
            rules.change(line, Kind.ADD, turn, what, "", step);
        } else if (differences.none()) {
            rules.unchanged(line);
        } else {
            rules.change(line, Kind.CHANGE, turn, what, differences.toString(), step);
        }
    }

    private Centre requiredCentre(Line line, String column) {
        return line.present(column) ? centreIn(line, column) : null;
    }

    private Centre centreIn(Line line, String column) {
        return centreIn(line, column, draft);
    }

    /** The centre that a column names; an unknown one is a problem. */
    static Centre centreIn(Line line, String column, OfficeDraft draft) {
        String typed = line.narrow(column);
        if (typed == null) {
            return null;
        }
        Centre known = draft.centre(typed);
        if (known == null && ONE_DIGIT.matcher(typed).matches()) {
            known = draft.centre(padded(line, column, typed));
        }
        if (known == null) {
            line.refuse(column, "没有这个中心。请填写已登记的代码或简称，如“02”或“大沽街道”。");
        }
        return known;
    }

    /** Excel drops the nought before a number. */
    private static String padded(Line line, String column, String typed) {
        if (typed != null && ONE_DIGIT.matcher(typed).matches()) {
            line.note(column, "前面的0被Excel省去，已按“0" + typed + "”读取。");
            return "0" + typed;
        }
        return typed;
    }
}
