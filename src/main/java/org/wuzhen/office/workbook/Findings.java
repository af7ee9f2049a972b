package org.wuzhen.office.workbook;

import java.util.ArrayList;
import java.util.List;

/** What the rules found in one file: what must be put right, and what was read otherwise than written. */
final class Findings {

    private final List<Finding> problems = new ArrayList<>();
    private final List<Finding> notes = new ArrayList<>();

    void problem(String sheet, int row, String column, String found, String advice) {
        problems.add(new Finding(sheet, row, column, found, advice));
    }

    void note(String sheet, int row, String column, String found, String advice) {
        notes.add(new Finding(sheet, row, column, found, advice));
    }

    List<Finding> problems() {
        return problems;
    }

    List<Finding> notes() {
        return notes;
    }
}
