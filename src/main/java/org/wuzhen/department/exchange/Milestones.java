package org.wuzhen.department.exchange;

/** Told when an enquiry passes a milestone; a trial of falls brings one that stops there. */
@FunctionalInterface
public interface Milestones {

    /** Nothing happens. */
    Milestones NONE = (milestone, requestId) -> {};

    void reached(Milestone milestone, String requestId);
}
