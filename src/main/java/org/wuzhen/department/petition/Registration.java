package org.wuzhen.department.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Register a petition that came in at the centre（信访事项登记）.
 *
 * @param personHash keyed hash of the number, with the key that both offices share; the number itself is not sent; or null
 * @param phone telephone; or null
 * @param form how it came
 * @param persons how many
 * @param representatives at most five
 * @param aim what for
 * @param category class of matter
 * @param area where it belongs
 * @param first first or repeated
 * @param legalMatter whether it belongs to courts
 * @param matter the matter
 * @param receivedAt when it came in
 * @param files what is enclosed; or null
 */
public record Registration(
        String personHash,
        String name,
        String phone,
        Form form,
        int persons,
        List<String> representatives,
        Aim aim,
        String category,
        String area,
        First first,
        boolean legalMatter,
        String matter,
        Instant receivedAt,
        List<FileRef> files) {
    public static final Operation<Registration, Answer> OPERATION =
            new Operation<>(PetitionAdapter.CODE, "registration", Registration.class, Answer.class);

    /**
     * What is answered.
     *
     * @param duplicateOf earlier ones of the same matter
     * @param statusLaw where it stands by law
     */
    public record Answer(String petitionNo, LocalDate registeredOn, List<String> duplicateOf, StatusLaw statusLaw) {
        /** Where it stands by law（办理状态）. */
        public enum StatusLaw {
            NOT_ACCEPTED("未受理"),
            ACCEPTED("受理"),
            CLOSED("办结"),
            REVIEW("复查"),
            RE_REVIEW("复核"),
            ENDED("终结");

            private final String label;

            StatusLaw(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** How it came（信访形式）. */
    public enum Form {
        LETTER("来信"),
        VISIT("来访"),
        CALL("来电"),
        ONLINE("网上");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What for（信访目的）. */
    public enum Aim {
        SUGGESTION("意见建议"),
        COMPLAINT("申诉"),
        REQUEST("求决"),
        REPORT("检举控告");

        private final String label;

        Aim(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** First or repeated（初次或者重复）. */
    public enum First {
        FIRST("初次"),
        REPEATED("重复");

        private final String label;

        First(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Registration";
    }
}
