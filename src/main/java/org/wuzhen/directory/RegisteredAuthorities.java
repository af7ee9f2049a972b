package org.wuzhen.directory;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;

/** The register of delegated authority as it is entered in the database. */
@Component
@Transactional
class RegisteredAuthorities implements DelegatedAuthorities {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private final AuthorityMapper authorities;
    private final DirectoryMapper entries;
    private final Acts acts;
    private final Clock clock;

    RegisteredAuthorities(AuthorityMapper authorities, DirectoryMapper entries, Acts acts, Clock clock) {
        this.authorities = authorities;
        this.entries = entries;
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DelegatedAuthority> all() {
        return authorities.all().stream().map(AuthorityRow::authority).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DelegatedAuthority> of(String person) {
        return authorities.of(person).stream().map(AuthorityRow::authority).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DelegatedAuthority> find(long id) {
        return Optional.ofNullable(authorities.find(id)).map(AuthorityRow::authority);
    }

    @Override
    public long grant(DelegatedAuthority authority) {
        check(authority);
        long id = authorities.insert(
                authority, authority.types().stream().sorted().collect(Collectors.joining(",")));
        acts.record(
                "authority-granted",
                null,
                "登记派驻干部代表主要领导的授权",
                authority.document(),
                Map.of(
                        "authority", Long.toString(id),
                        "person", authority.person(),
                        "department", authority.department(),
                        "ceiling",
                                authority.ceiling() == null
                                        ? ""
                                        : authority.ceiling().toPlainString(),
                        "from", authority.from().toString(),
                        "to", authority.to().toString()));
        return id;
    }

    @Override
    public void revoke(long id, String reason) {
        DelegatedAuthority authority = find(id).orElseThrow(() -> refused("没有这项授权，请刷新授权登记后再办理。"));
        if (blank(reason)) {
            throw refused("请填写撤销授权的理由。");
        }
        if (authorities.revoke(id, clock.instant(), reason.strip()) == 0) {
            throw refused("这项授权已经撤销，无需重复办理。");
        }
        acts.record(
                "authority-revoked",
                null,
                "撤销派驻干部代表主要领导的授权",
                reason.strip(),
                Map.of(
                        "authority",
                        Long.toString(id),
                        "person",
                        authority.person(),
                        "department",
                        authority.department()));
    }

    @Override
    @Transactional(readOnly = true)
    public Coverage coverage(String person, String department, String disputeType, BigDecimal amount) {
        LocalDate today = today();
        if (entries.heldBy(person, today).stream().noneMatch(holding -> seconded(holding, department))) {
            return new Coverage.None();
        }
        List<DelegatedAuthority> inForce = of(person).stream()
                .filter(authority -> authority.department().equals(department) && authority.inForce(today))
                .sorted(Comparator.comparing(
                        DelegatedAuthority::ceiling, Comparator.nullsFirst(Comparator.reverseOrder())))
                .toList();
        if (inForce.isEmpty()) {
            return new Coverage.None();
        }
        // the widest first: what lies beyond it lies beyond all
        Optional<DelegatedAuthority> widest = inForce.stream()
                .filter(authority -> authority.covers(disputeType))
                .findFirst();
        if (widest.isEmpty()) {
            return new Coverage.Beyond(inForce.get(0), "本案的纠纷类型不在授权范围之内。");
        }
        return widest.get().allows(amount)
                ? new Coverage.Within(widest.get())
                : new Coverage.Beyond(
                        widest.get(),
                        "涉及金额" + plain(amount) + "元，超过授权上限" + plain(widest.get().ceiling()) + "元。");
    }

    private void check(DelegatedAuthority authority) {
        if (blank(authority.scope())) {
            throw refused("请填写授权范围，写明可以决定哪些事项。");
        }
        if (blank(authority.document())) {
            throw refused("请填写授权文件的名称和文号。");
        }
        if (authority.from() == null || authority.to() == null) {
            throw refused("请填写授权的起止日期。");
        }
        if (authority.to().isBefore(authority.from())) {
            throw refused("授权截止日期早于起始日期，请核对。");
        }
        if (authority.to().isBefore(today())) {
            throw refused("授权截止日期已过，不能登记。");
        }
        if (authority.ceiling() != null && authority.ceiling().signum() <= 0) {
            throw refused("金额上限应大于0；不设上限的，请留空。");
        }
        if (blank(authority.person()) || entries.person(authority.person()) == null) {
            throw refused("没有这名人员，请先登记人员和派驻岗位。");
        }
        boolean posted = entries.allOf(authority.person()).stream()
                .filter(holding -> seconded(holding, authority.department()))
                .anyMatch(holding -> !holding.from().isAfter(authority.to())
                        && (holding.to() == null || !holding.to().isBefore(authority.from())));
        if (!posted) {
            throw refused("此人在授权期限内不是该部门的派驻干部，请先登记派驻岗位或者核对部门。");
        }
    }

    private static boolean seconded(PostHolding holding, String department) {
        return holding.post() == Post.SECONDED_OFFICER
                && holding.department() != null
                && holding.department().equals(department);
    }

    private static IllegalArgumentException refused(String sentence) {
        return new IllegalArgumentException(sentence);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private LocalDate today() {
        return clock.instant().atZone(OFFICE).toLocalDate();
    }
}
