package org.wuzhen.leadercase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A paper as drafted; what does not belong to its kind is null. */
public record NewPaper(
        PaperKind kind,
        List<PaperSection> sections,
        Instant happenedAt,
        Measure measure,
        String department,
        ChargeOutcome outcome,
        String responsible,
        LocalDate nextLook) {

    public NewPaper {
        sections = List.copyOf(sections);
    }

    public static NewPaper meeting(Instant at, List<PaperSection> sections) {
        return new NewPaper(PaperKind.MEETING, sections, at, null, null, null, null, null);
    }

    public static NewPaper plan(Measure next, String department, List<PaperSection> sections) {
        return new NewPaper(PaperKind.PLAN, sections, null, next, department, null, null, null);
    }

    public static NewPaper progress(List<PaperSection> sections) {
        return new NewPaper(PaperKind.PROGRESS, sections, null, null, null, null, null, null);
    }

    public static NewPaper closing(
            ChargeOutcome outcome, String responsible, LocalDate nextLook, List<PaperSection> sections) {
        return new NewPaper(PaperKind.CLOSING, sections, null, null, null, outcome, responsible, nextLook);
    }
}
