package org.wuzhen.petition;

import java.time.LocalDate;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.Progress;

/**
 * A petition was accepted, refused, sent on, extended or closed.
 *
 * @param paperNo number of the paper that told the petitioner, or null
 * @param dueOn when its handling has to be done, or null
 * @param ended how it was closed, or null
 */
record PetitionMoved(CaseNumber number, Progress.Step step, String paperNo, LocalDate dueOn, String ended) {}
