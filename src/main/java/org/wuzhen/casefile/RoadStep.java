package org.wuzhen.casefile;

import java.time.Instant;

/**
 * A step of its road that a case went on from (办理经过).
 *
 * @param step the stage, as its process is called: {@code mediation}
 * @param outcome how it ended, as the stage says: {@code failed}
 * @param result what it had concluded, or null
 * @param next the step that followed
 * @param begunAt when the following step was begun, or null as long as it was not
 */
public record RoadStep(
        String step,
        String outcome,
        CaseResult result,
        String next,
        String endedBy,
        Instant endedAt,
        Instant begunAt) {}
