package org.wuzhen.department.psb;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Was a warning letter given in this family（告诫书查询）.
 *
 * @param name who may have been warned
 * @param birthDate tells namesakes apart
 * @param from since; or null
 */
public record WarningLetter(String name, LocalDate birthDate, LocalDate from) {
    public static final Operation<WarningLetter, Answer> OPERATION =
            new Operation<>(PsbAdapter.CODE, "warning-letter", WarningLetter.class, Answer.class);

    /**
     * What is answered.
     *
     * @param issued whether one was given
     */
    public record Answer(boolean issued, List<Letter> letters) {
        /**
         * Which（告诫书）.
         *
         * @param station by whom; or null
         */
        public record Letter(String letterNo, LocalDate issuedOn, String station) {}
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "WarningLetter";
    }
}
