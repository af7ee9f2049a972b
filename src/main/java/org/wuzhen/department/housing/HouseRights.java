package org.wuzhen.department.housing;

import java.time.LocalDate;
import org.wuzhen.department.Operation;

/**
 * Is this contract of sale or lease on record（房屋备案查询）.
 *
 * @param recordNo number on the contract that the party shows
 * @param kind sale or lease
 */
public record HouseRights(String recordNo, Kind kind) {
    public static final Operation<HouseRights, Answer> OPERATION =
            new Operation<>(HousingAdapter.CODE, "house-rights", HouseRights.class, Answer.class);

    /**
     * What is answered.
     *
     * @param onRecord whether it is on record
     * @param recordedOn when; or null
     * @param state where it stands; or null
     */
    public record Answer(boolean onRecord, LocalDate recordedOn, State state) {
        /** Where it stands（状态）. */
        public enum State {
            IN_FORCE("有效"),
            CANCELLED("撤销备案"),
            ENDED("到期");

            private final String label;

            State(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** Sale or lease（合同类型）. */
    public enum Kind {
        SALE("买卖"),
        LEASE("租赁");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
