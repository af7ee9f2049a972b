package org.wuzhen.consultation;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a department says before the meeting.
 *
 * @param bySystem whether the department's own system sent it
 * @param decision whether the officer decides for the department, beyond giving an opinion
 * @param author log-in name, or what the department's system says who it was
 * @param authority id of the delegated authority under which, or beyond which, it was given; null without one
 * @param onBehalfOf log-in name of the head in whose name it binds (代表…主要领导), or null
 * @param beyond why the head has to sign, or null
 * @param counts false for what waits for the head, was sent back, or came beside
 * @param headSigned what the head said; null while they have not
 */
public record MemberOpinion(
        long id,
        long member,
        boolean bySystem,
        Stand stand,
        String words,
        boolean decision,
        BigDecimal amount,
        String basis,
        String author,
        Long authority,
        String onBehalfOf,
        boolean binding,
        String beyond,
        boolean counts,
        Instant at,
        String head,
        Boolean headSigned,
        String headWords,
        Instant headAt) {

    /** Whether the head has yet to sign. */
    public boolean waitsForHead() {
        return beyond != null && head == null;
    }
}
