package org.wuzhen.gradedresponse;

import java.time.Instant;
import org.wuzhen.directory.Post;

/** Somebody called on duty for a response (值守). */
public record OnDuty(String centre, Post post, String person, Instant since, Instant until) {}
