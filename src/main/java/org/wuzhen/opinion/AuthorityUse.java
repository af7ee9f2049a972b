package org.wuzhen.opinion;

import java.math.BigDecimal;
import java.time.Instant;
import org.wuzhen.casefile.number.CaseNumber;

/**
 * A decision of an officer who holds a delegated authority (授权使用).
 *
 * @param officer log-in name
 * @param authority id of the authority
 * @param onBehalfOf log-in name of the head in whose name it binds, or null where the head had to decide
 * @param amount what was decided on, in yuan, or null
 * @param beyond why the head had to decide, or null where it lay within the authority
 * @param headSaid what the head said to it, or null while the head has not decided or did not have to
 */
public record AuthorityUse(
        long id,
        CaseNumber number,
        String department,
        String officer,
        long authority,
        String onBehalfOf,
        BigDecimal amount,
        boolean binding,
        String beyond,
        HeadSaid headSaid,
        Instant at) {}
