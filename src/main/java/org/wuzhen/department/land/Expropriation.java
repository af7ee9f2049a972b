package org.wuzhen.department.land;

import java.time.LocalDate;
import org.wuzhen.department.Operation;

/**
 * Under which expropriation is this place, and where does it stand（征收项目查询）.
 *
 * @param project name; or null
 * @param place where
 */
public record Expropriation(String project, String place, String area) {
    public static final Operation<Expropriation, Answer> OPERATION =
            new Operation<>(LandAdapter.CODE, "expropriation", Expropriation.class, Answer.class);

    /**
     * What is answered.
     *
     * @param approvalNo approval
     * @param announcedOn when announced
     * @param standardNo by which standard it is paid
     * @param phase where it stands
     * @param signedPerCent how many have signed; or null
     */
    public record Answer(
            String projectNo,
            String approvalNo,
            LocalDate announcedOn,
            String standardNo,
            Phase phase,
            Integer signedPerCent) {
        /** Where it stands（阶段）. */
        public enum Phase {
            ANNOUNCED("已公告"),
            SURVEY("调查"),
            SIGNING("签约"),
            PAYMENT("支付补偿"),
            HANDED_OVER("已交付"),
            COURT("司法程序");

            private final String label;

            Phase(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
