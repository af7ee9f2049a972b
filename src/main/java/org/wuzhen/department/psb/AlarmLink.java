package org.wuzhen.department.psb;

import java.time.Instant;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Which police calls belong to this dispute（警情关联查询）.
 *
 * @param place where
 * @param to until
 * @param disputeType kind of dispute
 */
public record AlarmLink(String place, Instant from, Instant to, String disputeType) {
    public static final Operation<AlarmLink, Answer> OPERATION =
            new Operation<>(PsbAdapter.CODE, "alarm-link", AlarmLink.class, Answer.class);

    /**
     * What is answered.
     *
     * @param alarms the calls, newest first
     */
    public record Answer(List<Alarm> alarms) {
        /**
         * The calls, newest first（警情）.
         *
         * @param category what kind
         * @param station which station went; or null
         * @param outcome how it was settled; or null
         */
        public record Alarm(String alarmNo, Instant at, Category category, String station, Outcome outcome) {
            /** What kind（类别）. */
            public enum Category {
                DISPUTE("纠纷"),
                FIGHT("打架"),
                NOISE("噪声"),
                DOMESTIC("家庭纠纷"),
                THREAT("威胁"),
                TRAFFIC("道路交通事故"),
                OTHER("其他");

                private final String label;

                Category(String label) {
                    this.label = label;
                }

                public String label() {
                    return label;
                }
            }

            /** How it was settled（处置）. */
            public enum Outcome {
                MEDIATED_ON_SPOT("现场调解"),
                HANDED_TO_CENTRE("移交矛调中心"),
                CASE_OPENED("立案"),
                NO_FACTS("无警情事实");

                private final String label;

                Outcome(String label) {
                    this.label = label;
                }

                public String label() {
                    return label;
                }
            }
        }
    }
}
