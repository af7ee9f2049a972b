package org.wuzhen.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A case as it stands now (案件).
 *
 * @param centre code of the centre that works on it: the one that registered it, whose code stands in its number, or the
 *     one that took it over since
 * @param marks comma separated {@link Mark} names; see {@link #markSet()}
 * @param amount disputed sum in yuan, or null
 * @param peopleCount how many people it touches, at least 1
 * @param risk null until the rules of triage gave one, which its officer may change
 * @param route {@code mediation} or another remedy, null until triage
 * @param advisedClinic the clinic that the route table would advise, or null
 * @param handler log-in name of the mediator who carries the case, or null
 * @param firstReceiver who took it in and follows it to its end (首接负责)
 * @param requestAt when mediation was asked for: the limitation period is interrupted from here
 *     (法释〔2020〕17号 art. 12)
 * @param restricted only leaders and auditors may read it (criminal clue)
 * @param version counts the changes
 */
public record CaseFile(
        CaseNumber number,
        String centre,
        Stage stage,
        CaseResult result,
        DisputeType disputeType,
        Channel channel,
        String channelRef,
        String community,
        String grid,
        String place,
        String facts,
        String claims,
        BigDecimal amount,
        int peopleCount,
        String marks,
        RiskLevel risk,
        String route,
        String advisedClinic,
        String handler,
        String firstReceiver,
        String edition,
        Instant requestAt,
        Instant registeredAt,
        Instant acceptedAt,
        Instant closedAt,
        Instant suspendedAt,
        String suspendReason,
        boolean restricted,
        String joinedInto,
        int version) {

    /** The marks as a set. */
    public Set<Mark> markSet() {
        EnumSet<Mark> set = EnumSet.noneOf(Mark.class);
        Arrays.stream(marks.split(","))
                .filter(m -> !m.isBlank())
                .map(Mark::valueOf)
                .forEach(set::add);
        return set;
    }

    /** Whether it has come out some way after it was taken up, so that it may be looked at again. */
    public boolean mayComeBack() {
        return stage.compareTo(Stage.FOLLOW_UP) >= 0
                && result != null
                && result.takenUp()
                && joinedInto == null
                && !suspended();
    }

    public boolean suspended() {
        return suspendedAt != null;
    }
}
