package org.wuzhen.dossier;

import java.time.LocalDate;
import org.wuzhen.casefile.RecordKind;

/**
 * A paper to be entered in the register of a dossier.
 *
 * @param pages at least 1
 * @param location where the paper is kept
 */
public record Filing(RecordKind kind, String title, int pages, LocalDate datedOn, String location) {}
