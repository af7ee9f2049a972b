package org.wuzhen.directory;

/**
 * Somebody who works in the system.
 *
 * @param id the log-in name
 * @param name as written on papers
 * @param active false once the person has left; the account is then shut
 */
public record Person(String id, String name, boolean active) {}
