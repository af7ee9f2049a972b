package org.wuzhen.ledger;

/** How far something that fills the register in the background has come, for the page of cases to say. */
public interface LoadProgress {

    /** How many cases stand where they belong. */
    int done();

    /** How many there are to load. */
    int total();

    /** Whether it is still at work. */
    boolean loading();
}
