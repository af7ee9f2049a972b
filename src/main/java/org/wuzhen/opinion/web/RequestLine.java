package org.wuzhen.opinion.web;

/**
 * A request as the page of a case's requests shows it; texts are null where there is nothing.
 *
 * @param state 待答复, 待主要领导决定, 逾期未答复, 已答复 …
 * @param late whether the department is over its term
 * @param reply what was answered in the end
 * @param binding whether the answer binds the department
 * @param given by whom, and in whose name, it was given
 */
record RequestLine(
        long id,
        String department,
        String matter,
        String question,
        String amount,
        String wantedOn,
        String asked,
        boolean open,
        String state,
        boolean late,
        String reply,
        boolean binding,
        String given) {}
