package org.wuzhen.care;

/** How many of a kind are on the list of a centre, how many contacts of theirs are open and how many of these were missed. */
public record CareCount(String centre, String groupLabel, int people, int open, int missed) {}
