package org.wuzhen.supervision;

import java.util.function.Function;

/**
 * What the rule on orders answers.
 *
 * @param colour null where it leaves the matter out
 */
public record Ruled(Colour colour, String term, String reason, String basis, String row) {

    private static final String NONE = "NONE";

    /** From the variables of the order's process. */
    public static Ruled of(Function<String, Object> process) {
        String colour = SupervisionProcess.ORDER_COLOUR.in(process);
        return new Ruled(
                colour.equals(NONE) ? null : Colour.valueOf(colour),
                SupervisionProcess.ANSWER_TERM.in(process),
                SupervisionProcess.ORDER_REASON.in(process),
                SupervisionProcess.ORDER_BASIS.in(process),
                SupervisionProcess.ORDER_ROW.in(process));
    }
}
