package org.wuzhen.opinion;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An answer as it is kept, with what the head said to it.
 *
 * @param request id of the request
 * @param officer log-in name
 * @param authority id of the delegated authority under which, or beyond which, it was given; null without one
 * @param onBehalfOf log-in name of the head in whose name it binds (代表…主要领导), or null
 * @param binding whether the department is bound by it
 * @param beyond why the head had to decide, or null
 * @param head log-in name of the head who decided, or null
 */
public record Reply(
        long id,
        long request,
        String department,
        String officer,
        boolean decision,
        String opinion,
        BigDecimal amount,
        String basis,
        Long authority,
        String onBehalfOf,
        boolean binding,
        String beyond,
        Instant at,
        String head,
        HeadSaid headSaid,
        String headOpinion,
        BigDecimal headAmount,
        Instant headAt) {

    /** The words that count in the end: the head's where there are some. */
    public String words() {
        return headOpinion != null && headSaid != HeadSaid.RETURNED ? headOpinion : opinion;
    }

    /** The sum that counts in the end, or null. */
    public BigDecimal sum() {
        return headSaid == HeadSaid.CHANGED ? headAmount : amount;
    }

    /** Whether the head has yet to decide. */
    public boolean waitsForHead() {
        return beyond != null && head == null;
    }
}
