package org.wuzhen.directory;

import java.time.LocalDate;
import org.apache.ibatis.annotations.AutomapConstructor;

/**
 * A person in a post at a centre for a time.
 *
 * @param unit code of the base unit, grid, zone, leading group or seat that the post is for, or null for the centre itself
 * @param department the department that sent the person, or null for the centre's own staff
 * @param mode how a department's officer is present, or null for the centre's own staff
 * @param speciality dispute types a mediator is known for, comma separated codes, or null
 * @param from first day (Asia/Shanghai)
 * @param to last day, or null while it lasts
 * @param deputyFor whom the person stands in for during an absence (代理), or null in a post of one's own
 */
public record PostHolding(
        String person,
        Post post,
        String centre,
        String unit,
        String department,
        SecondmentMode mode,
        String speciality,
        LocalDate from,
        LocalDate to,
        String deputyFor) {

    @AutomapConstructor
    public PostHolding {}

    /** A post of one's own for the centre itself. */
    public PostHolding(
            String person,
            Post post,
            String centre,
            String department,
            String speciality,
            LocalDate from,
            LocalDate to) {
        this(person, post, centre, null, department, null, speciality, from, to, null);
    }

    /** Whether the post is held on a day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    PostHolding until(LocalDate lastDay) {
        return new PostHolding(person, post, centre, unit, department, mode, speciality, from, lastDay, deputyFor);
    }

    /** The same post, held by a deputy for a time. */
    PostHolding heldBy(String deputy, LocalDate first, LocalDate last) {
        return new PostHolding(deputy, post, centre, unit, department, mode, speciality, first, last, person);
    }
}
