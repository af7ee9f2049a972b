package org.wuzhen.relapse;

/** What the rules ask of a re-examination that begins. */
public record Begun(Cause cause, int attempts, int earlierReviews) {}
