package org.wuzhen.directory;

import java.time.LocalDate;

/**
 * A person in a post at a centre for a time.
 *
 * @param department the department that sent the person, or null for the centre's own staff
 * @param speciality dispute types a mediator is known for, comma separated codes, or null
 * @param from first day (Asia/Shanghai)
 * @param to last day, or null while it lasts
 */
public record PostHolding(
        String person, Post post, String centre, String department, String speciality, LocalDate from, LocalDate to) {}
