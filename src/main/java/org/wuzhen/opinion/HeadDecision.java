package org.wuzhen.opinion;

import java.math.BigDecimal;

/**
 * What the head of a department decides on the draft of its officer.
 *
 * @param opinion the head's own words; may be null where the draft is approved
 * @param amount the sum in yuan where the head changes it, else null
 */
public record HeadDecision(HeadSaid said, String opinion, BigDecimal amount) {}
