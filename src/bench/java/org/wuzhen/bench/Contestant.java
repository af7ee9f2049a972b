package org.wuzhen.bench;

/** Whoever works cases from beginning to end in the benchmark. */
interface Contestant {

    /** As the report calls it. */
    String name();

    /** Its database on the server. */
    String database();

    /** Works one whole case, click by click, on the calling thread. */
    void work(int turn, Clicks clicks);

    /** How many cases it has ended so far, by what its database says. */
    long ended();
}
