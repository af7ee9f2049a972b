package org.wuzhen.casefile.number;

/** The business key of a process: the number of its case, or its own where it is of no case. */
public sealed interface ProcessNumber permits CaseNumber, OwnNumber {

    String value();

    /** Code of the centre that gave it. */
    String centre();

    /** Whether a text has the form of either. */
    static boolean fits(String text) {
        return CaseNumber.fits(text) || OwnNumber.fits(text);
    }

    /**
     * The number that a text is.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static ProcessNumber of(String text) {
        return CaseNumber.fits(text) ? CaseNumber.of(text) : OwnNumber.of(text);
    }
}
