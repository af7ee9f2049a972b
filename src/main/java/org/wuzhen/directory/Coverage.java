package org.wuzhen.directory;

/** Whether a decision of a seconded officer lies within the authority of their department's head. */
public sealed interface Coverage {

    /** The officer decides in the head's name, and the department is bound. */
    record Within(DelegatedAuthority authority) implements Coverage {}

    /**
     * The officer has an authority, but this lies outside it: the head decides.
     *
     * @param why a Chinese sentence
     */
    record Beyond(DelegatedAuthority authority, String why) implements Coverage {}

    /** The officer has no authority in force for this department. */
    record None() implements Coverage {}
}
