package org.wuzhen.handling;

import java.time.Instant;

/**
 * What was reported, asked or found in the course of a matter.
 *
 * @param result code of what came out, or null
 * @param days by how many units a term is to be or was extended, or null
 * @param author log-in name, or the department's code where its system said it
 */
public record Entry(
        long id,
        long matter,
        int round,
        EntryKind kind,
        How how,
        String result,
        Integer days,
        String words,
        String author,
        Instant at) {

    /** What it is and, where something came out, what. */
    public String heading() {
        return result == null ? kind.label() : kind.label() + came();
    }

    private String came() {
        return switch (result) {
            case "DONE", "done" -> "：已办结";
            case "PARTLY_DONE", "partial" -> "：部分办结";
            case "NOT_DONE", "not-done" -> "：未办成";
            case "again" -> "：退回重新办理";
            case "GRANTED" -> "：批准" + days + "个工作日";
            case "REFUSED" -> "：不批准";
            default -> "";
        };
    }
}
