package org.wuzhen.directory;

/** A person joined, left, or took or left a post: log-in and groups follow in the same transaction. */
public record PostsChanged(String person) {}
