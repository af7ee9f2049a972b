package org.wuzhen.department.health;

import java.time.Instant;
import org.wuzhen.department.Operation;

/**
 * Ask that somebody be helped by a professional; no diagnosis is asked or answered（心理健康服务申请）.
 *
 * @param person who needs help and has agreed
 * @param consent given in writing
 * @param urgency how urgent
 * @param occasion what happened, in words of the office
 * @param place where; or null
 */
public record MentalHealthService(Person person, boolean consent, Urgency urgency, Occasion occasion, String place) {
    public static final Operation<MentalHealthService, Answer> OPERATION =
            new Operation<>(HealthAdapter.CODE, "mental-health-service", MentalHealthService.class, Answer.class);

    /**
     * What is answered.
     *
     * @param arranged whether arranged
     * @param at when; or null
     * @param service which way; or null
     * @param unit who comes; or null
     * @param reason why not; or null
     */
    public record Answer(boolean arranged, Instant at, Service service, String unit, String reason) {
        /** Which way（服务方式）. */
        public enum Service {
            VISIT("上门"),
            CALL("电话"),
            CLINIC("门诊");

            private final String label;

            Service(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /**
     * Who needs help and has agreed（服务对象）.
     *
     * @param minor whether under 18
     * @param guardian guardian of a minor; or null
     */
    public record Person(String name, String phone, boolean minor, String guardian) {
        /** Without what stands in it: that reaches no log. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    /** How urgent（紧急程度）. */
    public enum Urgency {
        NOW("立即"),
        THIS_WEEK("一周内"),
        ROUTINE("一般");

        private final String label;

        Urgency(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What happened, in words of the office（事由）. */
    public enum Occasion {
        LOSS("丧失亲人或者财产"),
        QUARREL("争吵"),
        THREAT_OF_SELF_HARM("扬言自伤"),
        VIOLENCE("遭受暴力"),
        STRESS("情绪困扰"),
        OTHER("其他");

        private final String label;

        Occasion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
