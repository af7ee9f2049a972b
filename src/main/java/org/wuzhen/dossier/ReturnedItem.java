package org.wuzhen.dossier;

import org.wuzhen.casefile.RecordKind;

/** One line of the list with which a dossier is sent back (退回清单). */
public record ReturnedItem(RecordKind kind, String reason) {}
