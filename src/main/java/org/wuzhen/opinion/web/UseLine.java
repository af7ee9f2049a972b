package org.wuzhen.opinion.web;

/**
 * A use of a delegated authority as its list shows it.
 *
 * @param readable whether whoever reads the list may open the case
 * @param head the head in whose name it was decided or who decided
 * @param outcome 在授权之内，对部门有约束力 / 报主要领导决定：…
 */
record UseLine(
        String at,
        String number,
        boolean readable,
        String department,
        String officer,
        String head,
        String document,
        String scope,
        String amount,
        boolean binding,
        String outcome) {}
