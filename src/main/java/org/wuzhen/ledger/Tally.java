package org.wuzhen.ledger;

/** How many cases stand under a name: a light, a stage. */
record Tally(String name, int count) {}
