package org.wuzhen.gradedresponse;

import java.time.Instant;
import org.wuzhen.deadline.OperatingMode;

/**
 * An order of the commander about a response (响应令), as signed; the end that comes by itself bears no name.
 *
 * @param level after the order; ordinary times when it ends the response
 * @param signedBy log-in name, or null where the time ran out
 * @param signedFor the post in which it was signed: 大沽街道战区主官
 * @param measures what the rule asks for, or null where it asks for nothing
 * @param ruleRow R01
 */
public record SignedOrder(
        long id,
        SignedKind kind,
        OperatingMode level,
        Instant endsAt,
        String reason,
        String signedBy,
        String signedFor,
        Instant signedAt,
        String measures,
        String ruleRow) {}
