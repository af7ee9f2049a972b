package org.wuzhen.department.housing;

import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Who builds here, and who is subcontracted（施工总包分包查询）.
 *
 * @param project name or permit number of the project
 */
public record Contractor(String project, String area) {
    public static final Operation<Contractor, Answer> OPERATION =
            new Operation<>(HousingAdapter.CODE, "contractor", Contractor.class, Answer.class);

    /**
     * What is answered.
     *
     * @param permitNo permit
     * @param owner who has it built
     * @param contractor main contractor
     * @param state where it stands
     */
    public record Answer(
            String permitNo, String owner, MainContractor contractor, List<Subcontractor> subcontractors, State state) {
        /** Main contractor（施工总承包）. */
        public record MainContractor(String name, String creditCode) {}

        /**
         * Subcontractors（分包单位）.
         *
         * @param trade which trade
         */
        public record Subcontractor(String name, String creditCode, String trade) {}

        /** Where it stands（项目状态）. */
        public enum State {
            UNDER_WAY("在建"),
            STOPPED("停工"),
            COMPLETED("竣工");

            private final String label;

            State(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
