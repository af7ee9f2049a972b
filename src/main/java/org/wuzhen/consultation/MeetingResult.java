package org.wuzhen.consultation;

/** How a date of the meeting came out. */
public enum MeetingResult {
    AGREED("意见一致"),
    DISAGREED("有分歧"),
    POSTPONED("改期");

    private final String label;

    MeetingResult(String label) {
        this.label = label;
    }

    /** The office's own words. */
    public String label() {
        return label;
    }
}
