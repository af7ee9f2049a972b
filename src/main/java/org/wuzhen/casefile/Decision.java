package org.wuzhen.casefile;

import java.time.Instant;

/**
 * Something decided on a case, with its why.
 *
 * @param kind what was decided, kebab: {@code admissibility}, {@code risk-level}, {@code route}
 * @param outcome the code of the outcome
 * @param reason in Chinese
 * @param basis legal basis in Chinese, or null
 * @param ruleRow id of the rule row that gave or advised it, or null
 * @param advised what the rule advised when the officer decided otherwise, else null
 * @param decidedBy log-in name
 */
public record Decision(
        String kind,
        String outcome,
        String reason,
        String basis,
        String ruleRow,
        String advised,
        boolean overridden,
        String decidedBy,
        Instant decidedAt) {}
