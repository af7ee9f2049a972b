package org.wuzhen.department.agri;

import java.time.LocalDate;
import org.wuzhen.department.Operation;

/**
 * Is this vessel or this fishery on record（渔业船舶与养殖查询）.
 *
 * @param vesselNo number of the vessel; or null
 * @param aquacultureNo or of the aquaculture certificate; or null
 */
public record Fishery(String vesselNo, String aquacultureNo) {
    public static final Operation<Fishery, Answer> OPERATION =
            new Operation<>(AgriAdapter.CODE, "fishery", Fishery.class, Answer.class);

    /**
     * What is answered.
     *
     * @param kind vessel or aquaculture
     * @param onRecord whether on record
     * @param homePort home port; or null
     * @param validTo until when; or null
     * @param penalties in three years; or null
     */
    public record Answer(Kind kind, boolean onRecord, String homePort, LocalDate validTo, Integer penalties) {
        /** Vessel or aquaculture（类型）. */
        public enum Kind {
            VESSEL("渔船"),
            AQUACULTURE("养殖");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
