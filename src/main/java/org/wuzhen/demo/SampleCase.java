package org.wuzhen.demo;

import java.util.List;
import java.util.Map;

/**
 * A sample dispute and what people did with it.
 *
 * @param id stays the same for ever; progress is kept under it
 * @param story one line for whoever maintains the samples
 * @param daysAgo how many days before today it came in
 * @param by log-in name of the clerk who registers it, or null
 * @param message what a department begins it with, {@code COURT referral}, or null
 * @param byHand a department that people ask what it was asked at the registration, or null
 * @param register what the clerk types into the start form, or what stands in the department's message
 */
record SampleCase(
        String id,
        String story,
        int daysAgo,
        String by,
        String message,
        String byHand,
        Map<String, Object> register,
        List<Step> steps) {

    /**
     * One act of somebody, or what the clock brought.
     *
     * @param task element id of the task that is done, or null
     * @param act what is done on the case's pages: withdraw, refuse, clue, sham, terminate, suspend, ask-department, summon;
     *     letter for what a department tells of its own accord; or null
     * @param timer element id of a timer whose time has come, for what happens without anybody's doing
     * @param by log-in name; by default whoever the task is offered to
     * @param day days after the registration, by default that of the step before
     * @param byHand departments, by blanks apart, that people ask, or work for, what they were asked by this step; or null: their
     *     systems are asked
     * @param with what is typed, over what is usual for this task
     */
    record Step(
            String task, String act, String timer, String by, Integer day, String byHand, Map<String, Object> with) {

        Step {
            with = with == null ? Map.of() : with;
        }
    }
}
