package org.wuzhen.intake;

import org.wuzhen.casefile.EarlierCase;

/**
 * An earlier case that may be the same dispute.
 *
 * @param joinable whether a new report can be joined to it: it still runs, or it has ended and is looked at again then
 * @param comesBack whether it has ended
 */
public record DuplicateSuspicion(EarlierCase earlier, boolean joinable, boolean comesBack) {}
