package org.wuzhen.intake;

import org.wuzhen.casefile.EarlierCase;

/**
 * An earlier case that may be the same dispute.
 *
 * @param joinable whether it still runs, so that a new report can be joined to it
 */
public record DuplicateSuspicion(EarlierCase earlier, boolean joinable) {}
