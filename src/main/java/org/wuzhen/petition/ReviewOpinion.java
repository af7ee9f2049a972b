package org.wuzhen.petition;

import java.time.LocalDate;
import org.wuzhen.department.petition.ReviewResult.Result;

/**
 * What the body above decided on a review or re-review.
 *
 * @param servedOn when it was served on the petitioner
 */
public record ReviewOpinion(
        String reviewNo, Result result, LocalDate decidedOn, LocalDate servedOn, String summary, boolean byHand) {}
