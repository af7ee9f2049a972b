package org.wuzhen.office.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.directory.SecondmentMode;
import org.wuzhen.directory.SeparatePowers;
import org.wuzhen.office.workbook.Change.Kind;

/** The rules for 岗位 and 派驻. */
final class PostRules {

    static final Post[] POSTS_OF_CENTRES = Arrays.stream(Post.values())
            .filter(post -> post != Post.SECONDED_OFFICER)
            .toArray(Post[]::new);

    private static final Set<Post> FOR_A_UNIT = Set.of(
            Post.UNIT_SECRETARY,
            Post.UNIT_DIRECTOR,
            Post.GRID_WORKER,
            Post.PART_TIME_GRID_WORKER,
            Post.ZONE_COMMANDER,
            Post.LEADING_GROUP_HEAD);
    private static final Map<String, String> TYPES =
            Arrays.stream(DisputeType.values()).collect(Collectors.toMap(DisputeType::label, DisputeType::name));
    private static final String LOGIN = "登录名";
    private static final String UNIT = "所在单位";
    private static final String DEPARTMENT = "部门";
    private static final String CENTRE = "中心";
    private static final String END = "结束日期";
    private static final String REASON = "结束原因";
    private static final int LONGEST_SEAT = 30;

    private final OfficeRules rules;
    private final OfficeDraft draft;
    private final List<Entered> entered = new ArrayList<>();

    PostRules(OfficeRules rules, OfficeDraft draft) {
        this.rules = rules;
        this.draft = draft;
    }

    private record Entered(Line line, PostHolding holding) {}

    void post(Line line) {
        Member person = person(line, draft);
        Post post = line.requiredChoice("岗位", POSTS_OF_CENTRES, Post::label);
        Centre centre = line.present(CENTRE) ? UnitRules.centreIn(line, CENTRE, draft) : null;
        LocalDate from = line.requiredDay("任职日期");
        LocalDate to = line.day(END);
        String reason = line.text(REASON, PeopleRules.LONGEST_REASON);
        List<String> specialities = line.several("专长", TYPES::get, "请填写纠纷类型，如“邻里、物业”。");
        String department = null;
        String unit = null;
        if (post != null && centre != null) {
            unit = unit(line, post, centre);
            department = departmentFor(line, post);
        }
        if (line.bad()) {
            return;
        }
        holding(
                line,
                new PostHolding(
                        person.id(),
                        post,
                        centre.code(),
                        unit,
                        department,
                        null,
                        specialities.isEmpty() ? null : String.join(",", specialities),
                        from,
                        to,
                        null),
                "任职日期",
                reason);
    }

    void secondment(Line line) {
        Member person = person(line, draft);
        Department department = line.present(DEPARTMENT) ? department(line, draft) : null;
        Centre centre = line.present(CENTRE) ? UnitRules.centreIn(line, CENTRE, draft) : null;
        SecondmentMode mode = line.choice("派驻方式", SecondmentMode.values(), SecondmentMode::label);
        LocalDate from = line.requiredDay("开始日期");
        LocalDate to = line.day(END);
        String reason = line.text(REASON, PeopleRules.LONGEST_REASON);
        if (line.bad()) {
            return;
        }
        PostHolding fresh = new PostHolding(
                person.id(), Post.SECONDED_OFFICER, centre.code(), null, department.code(), mode, null, from, to, null);
        holding(line, fresh, "开始日期", reason);
    }

    /** 三员分立 over all rows and all that is registered, once both are known. */
    void checkTogether() {
        for (Entered one : entered) {
            try {
                SeparatePowers.check(
                        one.holding(),
                        draft.holdings(one.holding().person()).stream()
                                .filter(other -> !sameHolding(other, one.holding()))
                                .toList());
            } catch (IllegalArgumentException refused) {
                one.line().refuse("岗位", refused.getMessage());
            }
        }
    }

    /** Who the row is about: somebody registered, or entered by the same file. */
    static Member person(Line line, OfficeDraft draft) {
        String login = line.requiredCode(LOGIN, OfficeRules.LOGIN, OfficeRules.LOGIN_ADVICE);
        String name = line.text("姓名", PeopleRules.LONGEST_NAME);
        if (login == null) {
            return null;
        }
        Member person = draft.people.get(login);
        if (person == null) {
            line.refuse(LOGIN, "没有这个登录名。请先在“人员”表登记，或者核对登录名。");
        } else if (name != null && !name.equals(person.name())) {
            line.refuse("姓名", "与登记的姓名“" + person.name() + "”不符，请核对登录名和姓名。");
        }
        return person;
    }

    static Department department(Line line, OfficeDraft draft) {
        String typed = line.narrow(DEPARTMENT);
        if (typed == null) {
            return null;
        }
        Department known = draft.department(typed);
        if (known == null) {
            line.refuse(DEPARTMENT, "没有这个部门。请填写已登记的代码或简称，如“HRSS”或“人社”。");
        }
        return known;
    }

    private void holding(Line line, PostHolding fresh, String fromColumn, String reason) {
        if (fresh.to() != null && fresh.to().isBefore(fresh.from())) {
            line.refuse(END, "结束日期早于开始日期（" + fresh.from() + "），请核对。");
            return;
        }
        String key = fresh.person() + "|" + fresh.post() + "|" + fresh.centre() + "|" + fresh.unit() + "|"
                + fresh.department() + "|" + fresh.from();
        if (!rules.first(line, LOGIN, key)) {
            return;
        }
        PostHolding old = draft.holdings(fresh.person()).stream()
                .filter(held -> sameHolding(held, fresh))
                .findFirst()
                .orElse(null);
        if (old == null) {
            appointed(line, fresh, fromColumn);
        } else {
            changed(line, old, fresh, reason);
        }
    }

    private void appointed(Line line, PostHolding fresh, String fromColumn) {
        checkWhole(line, fresh);
        Member person = draft.people.get(fresh.person());
        if (!person.active()) {
            line.refuse(LOGIN, "这名人员已经离职。请先在“人员”表把状态改为“在职”。");
        } else if (person.lastDay() != null && (fresh.to() == null || fresh.to().isAfter(person.lastDay()))) {
            line.refuse(LOGIN, "这名人员的最后工作日是" + person.lastDay() + "，任职不能超过这一天。");
        }
        draft.holdings(fresh.person()).stream()
                .filter(held -> held.deputyFor() == null && samePost(held, fresh) && overlap(held, fresh))
                .findFirst()
                .ifPresent(held -> line.refuse(
                        fromColumn,
                        "已在这个岗位任职（" + held.from() + "至" + (held.to() == null ? "今" : held.to())
                                + "），时间重叠。要更改的，开始日期请与登记的一致。"));
        if (line.bad()) {
            return;
        }
        draft.enter(fresh);
        entered.add(new Entered(line, fresh));
        rules.change(line, Kind.ADD, 400, described(fresh), period(fresh), desks -> desks.directory()
                .appoint(fresh));
    }

    private void changed(Line line, PostHolding old, PostHolding fresh, String reason) {
        Differences differences = new Differences()
                .of("派驻方式", label(old.mode()), label(fresh.mode()))
                .of("专长", labels(old.speciality()), labels(fresh.speciality()));
        boolean shortened =
                fresh.to() != null && (old.to() == null || fresh.to().isBefore(old.to()));
        boolean other = !differences.none();
        differences.of(END, old.to(), fresh.to());
        if (differences.none()) {
            rules.unchanged(line);
            return;
        }
        if (fresh.post() == Post.SYS_ADMIN && shortened) {
            line.refuse(END, "系统管理员岗位请在“人员与岗位”页面免去，不能导入。");
            return;
        }
        Member person = draft.people.get(fresh.person());
        if (!shortened && (!person.active() || person.lastDay() != null)) {
            line.refuse(LOGIN, "这名人员已经办理离职，任职不能再更改。");
            return;
        }
        if (shortened && reason == null) {
            line.refuse(REASON, "结束已经登记的任职，请填写结束原因。");
            return;
        }
        draft.replace(old, fresh);
        if (!shortened) {
            entered.add(new Entered(line, fresh));
            rules.change(line, Kind.CHANGE, 400, described(fresh), differences.toString(), desks -> desks.directory()
                    .appoint(fresh));
            return;
        }
        PostHolding meanwhile = new PostHolding(
                old.person(),
                old.post(),
                old.centre(),
                old.unit(),
                old.department(),
                fresh.mode(),
                fresh.speciality(),
                old.from(),
                old.to(),
                null);
        rules.change(line, Kind.END, 300, described(fresh), differences.toString(), desks -> {
            if (other) {
                desks.directory().appoint(meanwhile);
            }
            desks.directory().vacate(meanwhile, fresh.to(), reason);
        });
    }

    /** What a new appointment must say; old ones may lack it. */
    private void checkWhole(Line line, PostHolding fresh) {
        Post post = fresh.post();
        Centre centre = draft.centres.get(fresh.centre());
        if (post == Post.SECONDED_OFFICER && fresh.mode() == null) {
            line.present("派驻方式");
        }
        if (post == Post.DEPARTMENT_HEAD && fresh.department() == null) {
            line.present(DEPARTMENT);
        }
        if (FOR_A_UNIT.contains(post) && fresh.unit() == null) {
            line.present(UNIT);
        }
        if (post == Post.DISTRICT_DIRECTOR && centre.level() != Centre.Level.DISTRICT) {
            line.refuse(CENTRE, "区中心主任只能在区中心任职。");
        }
        if (post == Post.STREET_DIRECTOR && centre.level() != Centre.Level.STREET) {
            line.refuse(CENTRE, "街镇中心主任只能在街镇中心任职。");
        }
    }

    private String unit(Line line, Post post, Centre centre) {
        return switch (post) {
            case UNIT_SECRETARY, UNIT_DIRECTOR ->
                unitCode(line, "村（社区）", code -> belongs(draft.communities.get(code), c -> c.centre(), centre));
            case GRID_WORKER, PART_TIME_GRID_WORKER ->
                unitCode(line, "网格", code -> belongs(draft.grids.get(code), g -> g.centre(), centre));
            case ZONE_COMMANDER ->
                unitCode(line, "战区", code -> belongs(draft.zones.get(code), z -> z.centre(), centre));
            case LEADING_GROUP_HEAD -> unitCode(line, "领导小组", draft.groups::containsKey);
            case HOTLINE_AGENT -> line.text(UNIT, LONGEST_SEAT);
            default -> {
                line.empty(UNIT, "“" + post.label() + "”不填所在单位，请清空。");
                yield null;
            }
        };
    }

    private static <T> boolean belongs(T unit, Function<T, String> centreOf, Centre centre) {
        return unit != null && centreOf.apply(unit).equals(centre.code());
    }

    private static String unitCode(Line line, String what, Predicate<String> known) {
        String code = line.narrow(UNIT);
        if (code != null && !known.test(code)) {
            line.refuse(UNIT, "本中心没有代码为“" + code + "”的" + what + "。请核对代码和中心。");
        }
        return code;
    }

    private String departmentFor(Line line, Post post) {
        if (post == Post.DEPARTMENT_HEAD) {
            Department department = department(line, draft);
            return department == null ? null : department.code();
        }
        if (post == Post.CHANNEL) {
            return channel(line);
        }
        line.empty(DEPARTMENT, "“" + post.label() + "”不填部门，请清空；派驻干部请填在“派驻”表。");
        return null;
    }

    /** The account of a channel names the channel for which it reports. */
    private static String channel(Line line) {
        String code = line.narrow(DEPARTMENT);
        if (code != null
                && Arrays.stream(Channel.values())
                        .noneMatch(channel -> channel.name().equals(code))) {
            line.refuse(
                    DEPARTMENT,
                    "没有代码为“" + code + "”的渠道。请填写："
                            + Arrays.stream(Channel.values()).map(Channel::name).collect(Collectors.joining("、"))
                            + "。");
        }
        return code;
    }

    private String described(PostHolding holding) {
        return "岗位 " + holding.person() + " " + draft.personName(holding.person()) + " · "
                + draft.centreName(holding.centre()) + " · " + holding.post().label()
                + (holding.department() == null ? "" : "（" + draft.departmentName(holding.department()) + "）")
                + (holding.unit() == null ? "" : " " + holding.unit());
    }

    private static String period(PostHolding holding) {
        return holding.from() + "起" + (holding.to() == null ? "" : "，至" + holding.to())
                + (holding.mode() == null ? "" : "，" + holding.mode().label());
    }

    private static String label(SecondmentMode mode) {
        return mode == null ? null : mode.label();
    }

    /** 邻里、物业 */
    static String labels(String codes) {
        return codes == null || codes.isBlank()
                ? null
                : Arrays.stream(codes.split(","))
                        .map(String::strip)
                        .map(code -> Arrays.stream(DisputeType.values())
                                .filter(type -> type.name().equals(code))
                                .map(DisputeType::label)
                                .findFirst()
                                .orElse(code))
                        .collect(Collectors.joining("、"));
    }

    private static boolean sameHolding(PostHolding one, PostHolding other) {
        return samePost(one, other)
                && one.from().equals(other.from())
                && Objects.equals(one.deputyFor(), other.deputyFor());
    }

    private static boolean samePost(PostHolding one, PostHolding other) {
        return one.post() == other.post()
                && one.centre().equals(other.centre())
                && Objects.equals(one.unit(), other.unit())
                && Objects.equals(one.department(), other.department());
    }

    private static boolean overlap(PostHolding one, PostHolding other) {
        return (one.to() == null || !one.to().isBefore(other.from()))
                && (other.to() == null || !other.to().isBefore(one.from()));
    }
}
