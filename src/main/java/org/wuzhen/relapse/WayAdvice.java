package org.wuzhen.relapse;

/** What the table advises. */
public record WayAdvice(Way way, String reason, String basis, String row) {}
