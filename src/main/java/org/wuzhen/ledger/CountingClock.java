package org.wuzhen.ledger;

/** The clock of a case that counts, as it lies in its table: the next to run out, or one that stands still. */
record CountingClock(long id, String state) {}
