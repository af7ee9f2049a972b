package org.wuzhen.office.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.Roster.Member;
import org.wuzhen.office.workbook.Change.Kind;

/** The rules for 授权. */
final class AuthorityRules {

    private static final Map<String, String> TYPES =
            Arrays.stream(DisputeType.values()).collect(Collectors.toMap(DisputeType::label, DisputeType::name));
    private static final int LONGEST_SCOPE = 500;
    private static final int LONGEST_DOCUMENT = 200;
    private static final String CEILING = "金额上限（元）";
    private static final String TO = "截止日期";

    private final OfficeRules rules;
    private final OfficeDraft draft;

    AuthorityRules(OfficeRules rules, OfficeDraft draft) {
        this.rules = rules;
        this.draft = draft;
    }

    void authority(Line line) {
        Member person = PostRules.person(line, draft);
        Department department = line.present("部门") ? PostRules.department(line, draft) : null;
        String scope = line.requiredText("授权事项", LONGEST_SCOPE);
        Set<String> types = Set.copyOf(line.several("纠纷类型", TYPES::get, "请填写纠纷类型，如“邻里、物业”；全部类型请空着。"));
        BigDecimal ceiling = line.money(CEILING);
        LocalDate from = line.requiredDay("开始日期");
        LocalDate to = line.requiredDay(TO);
        String document = line.requiredText("授权文件", LONGEST_DOCUMENT);
        if (ceiling != null && ceiling.signum() == 0) {
            line.refuse(CEILING, "金额上限应大于0；不设上限的，请留空。");
        }
        if (from != null && to != null && to.isBefore(from)) {
            line.refuse(TO, "截止日期早于开始日期（" + from + "），请核对。");
        }
        if (line.bad()
                || !rules.first(line, "登录名", person.id() + "|" + department.code() + "|" + document + "|" + from)) {
            return;
        }
        DelegatedAuthority fresh = new DelegatedAuthority(
                null, person.id(), department.code(), scope, types, ceiling, from, to, document, null, null);
        DelegatedAuthority old = draft.authorities.stream()
                .filter(known -> known.person().equals(fresh.person())
                        && known.department().equals(fresh.department())
                        && known.document().equals(document)
                        && known.from().equals(from))
                .findFirst()
                .orElse(null);
        if (old == null) {
            granted(line, fresh, person, department);
        } else if (differences(old, fresh).none()) {
            rules.unchanged(line);
        } else {
            line.refuse("授权文件", "这份文件的授权已经登记，内容不同（" + differences(old, fresh) + "）。请先在授权登记页面撤销原授权，再登记新的授权。");
        }
    }

    private void granted(Line line, DelegatedAuthority fresh, Member person, Department department) {
        if (fresh.to().isBefore(draft.today)) {
            line.refuse(TO, "授权截止日期已过，不能登记。");
        }
        boolean posted = draft.holdings(person.id()).stream()
                .anyMatch(held -> held.post() == Post.SECONDED_OFFICER
                        && department.code().equals(held.department())
                        && !held.from().isAfter(fresh.to())
                        && (held.to() == null || !held.to().isBefore(fresh.from())));
        if (!posted) {
            line.refuse("部门", "此人在授权期限内不是该部门的派驻干部。请先在“派驻”表登记，或者核对部门。");
        }
        if (line.bad()) {
            return;
        }
        rules.change(
                line,
                Kind.ADD,
                600,
                "授权 " + person.id() + " " + person.name() + " · 代表" + department.shortName() + "主要领导",
                fresh.document() + "，" + fresh.from() + "至" + fresh.to() + "，"
                        + (fresh.ceiling() == null ? "不设金额上限" : "上限" + plain(fresh.ceiling()) + "元"),
                desks -> desks.authorities().grant(fresh));
    }

    private static Differences differences(DelegatedAuthority old, DelegatedAuthority fresh) {
        return new Differences()
                .of("授权事项", old.scope(), fresh.scope())
                .of("纠纷类型", types(old.types()), types(fresh.types()))
                .of(CEILING, plain(old.ceiling()), plain(fresh.ceiling()))
                .of(TO, old.to(), fresh.to());
    }

    static String types(Set<String> names) {
        return PostRules.labels(String.join(",", new TreeSet<>(names)));
    }

    static String plain(BigDecimal sum) {
        return sum == null ? null : sum.stripTrailingZeros().toPlainString();
    }
}
