package org.wuzhen.ledger;

/**
 * A case in the list, as the page shows it.
 *
 * @param risk class of the risk's mark: blue, yellow, orange, red, or empty before triage
 * @param clock the clock that counts, or null when none runs
 */
record CaseLine(
        String number,
        String type,
        String channel,
        String parties,
        String stage,
        String result,
        String risk,
        String riskText,
        ClockLine clock,
        String handler,
        String centre,
        String registeredAt,
        boolean restricted,
        boolean suspended) {}
