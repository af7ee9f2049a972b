package org.wuzhen.access;

/**
 * Marks a log-in by a program that sends name and password with each call and has no session.
 *
 * @param address where the call came from
 */
public record ProgramLogin(String address) {}
