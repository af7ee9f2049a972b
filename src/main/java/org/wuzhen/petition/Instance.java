package org.wuzhen.petition;

import java.time.LocalDate;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.department.petition.ReviewResult.Result;

/**
 * A request for review or re-review and what came of it.
 *
 * @param againstNo the opinion against which it goes
 * @param servedOn when that was served: thirty days run from it
 * @param accepted null until the body above has said so
 * @param resultOn when the result was served
 * @param byHand whether the result was entered by a person
 */
public record Instance(
        long id,
        Level level,
        int round,
        String againstNo,
        LocalDate servedOn,
        LocalDate requestedOn,
        String grounds,
        String reviewNo,
        Boolean accepted,
        String refused,
        Result result,
        LocalDate decidedOn,
        LocalDate resultOn,
        String summary,
        Boolean byHand) {}
