package org.wuzhen.department.women;

import java.time.Instant;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Contact;
import org.wuzhen.department.wire.Officer;

/**
 * Ask for a family counsellor（婚姻家庭辅导员）.
 *
 * @param subject what about
 * @param consent both agree
 * @param facts the facts without names
 * @param wantedAt when it would suit; or null
 * @param gender whom the parties would rather talk to; or null
 * @param contact whom to call
 */
public record FamilyCounsellor(
        Subject subject, boolean consent, String facts, Instant wantedAt, Gender gender, Contact contact) {
    public static final Operation<FamilyCounsellor, Answer> OPERATION =
            new Operation<>(WomenAdapter.CODE, "family-counsellor", FamilyCounsellor.class, Answer.class);

    /**
     * What is answered.
     *
     * @param arranged whether arranged
     * @param counsellor who comes; or null
     * @param at when; or null
     * @param reason why not; or null
     */
    public record Answer(boolean arranged, Officer counsellor, Instant at, String reason) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Answer";
        }
    }

    /** What about（辅导事由）. */
    public enum Subject {
        MARRIAGE("婚姻"),
        CUSTODY("抚养探望"),
        SUPPORT_OF_PARENTS("赡养"),
        INHERITANCE("继承"),
        PARENTING("家庭教育"),
        OTHER("其他");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whom the parties would rather talk to（辅导员性别意愿）. */
    public enum Gender {
        FEMALE("女"),
        MALE("男"),
        ANY("不限");

        private final String label;

        Gender(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "FamilyCounsellor";
    }
}
