package org.wuzhen.intake.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/** A report or question of a channel that cannot be answered as it came; says in Chinese what to do. */
class ReportRefused extends RuntimeException {

    private final HttpStatus status;
    private final transient List<Problem> problems;

    ReportRefused(HttpStatus status, String detail) {
        super(detail);
        this.status = status;
        this.problems = List.of();
    }

    ReportRefused(List<Problem> problems) {
        super("请按 errors 逐项更正后重新上报。");
        this.status = HttpStatus.UNPROCESSABLE_ENTITY;
        this.problems = List.copyOf(problems);
    }

    HttpStatus status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * One entry that cannot stand.
     *
     * @param field its path, {@code applicants[0].idNumber}
     * @param message what to do, without the value
     */
    record Problem(String field, String message) {}
}
