package org.wuzhen.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Mark;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party.Side;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.notification.Addressees;

/**
 * Whom messages about a case are for, by its own file. Where a message on a phone could hurt, or would tell twice, nobody
 * is reached by one.
 */
@Component
@Transactional(readOnly = true)
class CaseAddressees implements Addressees {

    private static final Pattern MOBILE = Pattern.compile("1\\d{10}");
    private static final Set<String> FOR_ALL = Set.of("双方当事人", "各方当事人", "当事人", "信访人");

    /** A paper and the message about its step are written in one act or shortly one after the other. */
    private static final Duration TOGETHER = Duration.ofMinutes(2);

    private final CaseFiles cases;

    CaseAddressees(CaseFiles cases) {
        this.cases = cases;
    }

    @Override
    public List<Party> parties(CaseNumber number) {
        return cases.parties(number).stream()
                .map(one -> new Party(one.id(), one.side().name(), one.side().label()))
                .toList();
    }

    @Override
    public Optional<String> centre(CaseNumber number) {
        return cases.find(number).map(CaseFile::centre);
    }

    @Override
    public Optional<String> handler(CaseNumber number) {
        return cases.find(number).map(file -> file.handler() == null ? file.firstReceiver() : file.handler());
    }

    @Override
    public Reach reach(CaseNumber number, long party, String toldBy, Instant since) {
        CaseFile file = cases.get(number);
        if (file.markSet().contains(Mark.DOMESTIC_VIOLENCE)) {
            return new NotReached("涉家庭暴力，为保护当事人安全不发短信，请当面或者电话告知本人");
        }
        if (file.restricted()) {
            return new NotReached("案件已限制查阅，不发短信");
        }
        List<org.wuzhen.casefile.Party> all = cases.parties(number);
        return all.stream()
                .filter(one -> one.id() == party)
                .findFirst()
                .map(one -> reach(number, one, all, toldBy, since))
                .orElse(new NotReached("当事人已经变更"));
    }

    private Reach reach(
            CaseNumber number,
            org.wuzhen.casefile.Party party,
            List<org.wuzhen.casefile.Party> all,
            String toldBy,
            Instant since) {
        if (party.minor()) {
            return new NotReached("未成年人，请联系其监护人告知");
        }
        if (party.phone() == null) {
            return new NotReached("没有登记手机号码，请当面告知");
        }
        if (!MOBILE.matcher(party.phone().clear()).matches()) {
            return new NotReached("登记的不是手机号码，请电话告知");
        }
        if (all.stream()
                .anyMatch(other -> other.id() < party.id()
                        && other.side() == party.side()
                        && !other.minor()
                        && party.phone().equals(other.phone()))) {
            return new NotReached("与同一方另一名当事人登记的号码相同，不重复发送");
        }
        return told(number, party.side(), toldBy, since)
                .<Reach>map(how -> new NotReached("已通过告知书告知（" + how + "），不重复发送"))
                .orElse(new Phone(party.phone().clear(), party.maskedPhone()));
    }

    /** How the receipt of a paper that tells the same was acknowledged. */
    private Optional<String> told(CaseNumber number, Side side, String kind, Instant since) {
        return kind == null
                ? Optional.empty()
                : cases.notices(number).stream()
                        .filter(one -> one.kind().equals(kind) && one.acknowledgedAt() != null)
                        .filter(one -> !one.issuedAt().isBefore(since.minus(TOGETHER)))
                        .filter(one -> FOR_ALL.contains(one.recipient())
                                || one.recipient().contains(side.label()))
                        .map(Notice::acknowledgedHow)
                        .findFirst();
    }
}
