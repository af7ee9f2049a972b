package org.wuzhen.department.justice;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Is this committee on the register, and in office（调解组织查询）.
 *
 * @param code by its code; or null
 * @param area or by area; or null
 * @param kind and kind; or null
 */
public record CommitteeLookup(String code, String area, Kind kind) {
    public static final Operation<CommitteeLookup, Answer> OPERATION =
            new Operation<>(JusticeAdapter.CODE, "committee-lookup", CommitteeLookup.class, Answer.class);

    /**
     * What is answered.
     *
     * @param committees what is on the register
     */
    public record Answer(List<Committee> committees) {
        /**
         * What is on the register（调解组织）.
         *
         * @param members three to nine
         * @param women at least one
         * @param termEndsOn three years from election
         * @param status in office
         */
        public record Committee(
                String code, String name, Kind kind, int members, int women, LocalDate termEndsOn, Status status) {
            /** In office（状态）. */
            public enum Status {
                ACTIVE("在任"),
                TERM_ENDED("任期届满"),
                DISSOLVED("已撤销");

                private final String label;

                Status(String label) {
                    this.label = label;
                }

                public String label() {
                    return label;
                }
            }
        }
    }

    /** And kind（类型）. */
    public enum Kind {
        VILLAGE("村居"),
        STREET("街镇"),
        ENTERPRISE("企事业单位"),
        INDUSTRY("行业专业"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
