package org.wuzhen.leadercase;

/** A section of a paper, under its heading. */
public record PaperSection(String title, String body) {}
