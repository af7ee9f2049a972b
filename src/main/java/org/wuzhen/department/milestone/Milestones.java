package org.wuzhen.department.milestone;

/** Told when an exchange passes a milestone; a trial of falls brings one that stops there. */
@FunctionalInterface
public interface Milestones {

    /** Nothing happens. */
    Milestones NONE = (milestone, which) -> {};

    /**
     * A milestone is passed.
     *
     * @param which request id of the enquiry, or number of the message where no enquiry is known
     */
    void reached(Milestone milestone, String which);
}
