package org.wuzhen.office.workbook;

import java.math.BigDecimal;
import java.util.List;

/**
 * One sheet of a file as it was found.
 *
 * @param merged the regions of merged cells, {@code B5:B7}
 */
record RawSheet(String name, List<RawRow> rows, List<String> merged) {

    /**
     * One row that is not empty.
     *
     * @param number as Excel shows it, from 1
     */
    record RawRow(int number, List<RawCell> cells) {

        RawCell cell(int column) {
            return column < cells.size() ? cells.get(column) : RawCell.EMPTY;
        }
    }

    /** What stands in a cell. */
    record RawCell(Kind kind, String text, BigDecimal number) {

        static final RawCell EMPTY = new RawCell(Kind.EMPTY, "", null);

        enum Kind {
            EMPTY,
            TEXT,
            NUMBER,
            FORMULA,
            BROKEN
        }
    }
}
