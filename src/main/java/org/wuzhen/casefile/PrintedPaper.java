package org.wuzhen.casefile;

import java.util.List;

/**
 * A paper as it is printed, signed and served: with names in full, so it is made when it is printed and kept nowhere.
 *
 * @param title 信访事项受理告知书
 * @param number of the paper, or null where it carries none
 * @param addressee whom it speaks to, or null
 * @param lines its paragraphs
 * @param foot what stands below on the right: who issues or signs it, and the day
 */
public record PrintedPaper(String title, String number, String addressee, List<String> lines, List<String> foot) {

    public PrintedPaper {
        lines = List.copyOf(lines);
        foot = List.copyOf(foot);
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return title;
    }
}
