package org.wuzhen.department.psb;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Officer;

/**
 * Hand over a clue of an offence; the case is restricted from then on（涉案线索移送）.
 *
 * @param clueType what kind
 * @param persons whom it concerns; or null
 * @param organisations which organisations; or null
 * @param urgent whether something is about to happen
 * @param files what is enclosed; or null
 */
public record ClueTransfer(
        ClueType clueType,
        String facts,
        LocalDate foundOn,
        List<Person> persons,
        List<String> organisations,
        boolean urgent,
        List<FileRef> files) {
    public static final Operation<ClueTransfer, Answer> OPERATION =
            new Operation<>(PsbAdapter.CODE, "clue-transfer", ClueTransfer.class, Answer.class);

    /**
     * What is answered.
     *
     * @param receiptNo receipt
     * @param officer who has it in hand; or null
     */
    public record Answer(String receiptNo, LocalDate receivedOn, Officer officer) {}

    /** What kind（线索类型）. */
    public enum ClueType {
        PUBLIC_ORDER("治安案件"),
        CRIMINAL("涉嫌犯罪"),
        ORGANISED_CRIME("涉黑涉恶"),
        SHAM_MEDIATION("虚假调解"),
        FRAUD("诈骗"),
        OTHER("其他");

        private final String label;

        ClueType(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Whom it concerns（涉及人员）.
     *
     * @param name name or nickname
     * @param role in which role
     */
    public record Person(String name, Role role) {
        /** In which role（身份）. */
        public enum Role {
            SUSPECT("嫌疑人"),
            VICTIM("受害人"),
            WITNESS("证人");

            private final String label;

            Role(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "ClueTransfer";
    }
}
