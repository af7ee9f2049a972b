package org.wuzhen.office.terms;

import java.util.List;

/** A question about a term that cannot be answered as it was put; says in Chinese what to change. */
class CalculationRefused extends RuntimeException {

    private final transient List<Problem> problems;

    CalculationRefused(List<Problem> problems) {
        super("期限无法计算，请按 errors 逐项更正。");
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }

    /**
     * One entry that cannot stand.
     *
     * @param field its name, {@code from}
     */
    record Problem(String field, String message) {}
}
