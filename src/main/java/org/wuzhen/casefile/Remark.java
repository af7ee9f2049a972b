package org.wuzhen.casefile;

import java.time.Instant;

/** A note that staff put on a case; it never goes to the engine's comments. */
public record Remark(String taskName, String content, String writtenBy, Instant writtenAt) {}
