package org.wuzhen.department.wire;

import java.time.Instant;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Ask the department something more about a matter it has in hand（补充询问）.
 *
 * @param handlingRef the number under which the department has the matter
 * @param question what is asked
 * @param wantedBy by when
 * @param materials what is enclosed; or null
 */
public record HandlingQuestion(String handlingRef, String question, Instant wantedBy, List<FileRef> materials) {
    /** Asked of one department. */
    public static Operation<HandlingQuestion, Answer> of(String department) {
        return new Operation<>(department, "handling-question", HandlingQuestion.class, Answer.class);
    }

    /**
     * What is answered.
     *
     * @param answer the answer
     * @param officer who answers
     * @param materials what it encloses; or null
     */
    public record Answer(String answer, Officer officer, List<FileRef> materials) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "HandlingQuestion";
    }
}
