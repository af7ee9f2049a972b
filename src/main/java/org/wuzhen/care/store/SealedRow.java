package org.wuzhen.care.store;

import org.wuzhen.care.SealedPart;
import org.wuzhen.sealing.Sealed;

/** A sealed text, opened. */
public record SealedRow(long id, SealedPart field, long of, Sealed text) {}
