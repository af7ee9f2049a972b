package org.wuzhen.department.urbanmgmt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Have a noise dealt with（噪声投诉核处）.
 *
 * @param place where
 * @param source what makes it
 * @param since since; or null
 */
public record Noise(String place, Source source, List<Time> times, LocalDate since, String facts) {
    public static final Operation<Noise, Answer> OPERATION =
            new Operation<>(UrbanMgmtAdapter.CODE, "noise", Noise.class, Answer.class);

    /**
     * What is answered.
     *
     * @param orderNo number of the order
     * @param result what came of it
     * @param decibels what was measured; or null
     */
    public record Answer(String orderNo, Result result, Instant handledAt, Integer decibels) {
        /** What came of it（处理结果）. */
        public enum Result {
            STOPPED("已停止"),
            WARNED("警告"),
            FINED("罚款"),
            WITHIN_LIMITS("未超标"),
            NOT_FOUND_THERE("现场未发现"),
            PASSED_ON("转其他部门");

            private final String label;

            Result(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** What makes it（噪声来源）. */
    public enum Source {
        SITE("工地"),
        SHOP("商铺"),
        STREET_STALL("摊点"),
        SQUARE_DANCE("广场活动"),
        EQUIPMENT("设备"),
        OTHER("其他");

        private final String label;

        Source(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * When（时段）.
     *
     * @param to until
     */
    public record Time(String from, String to) {}

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "Noise";
    }
}
