package org.wuzhen.department.housing;

import java.time.LocalDate;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Which firm manages this estate, and how is it rated（物业服务企业查询）.
 *
 * @param estate name of the estate
 * @param street in which street or town
 */
public record PropertyFirm(String estate, String street) {
    public static final Operation<PropertyFirm, Answer> OPERATION =
            new Operation<>(HousingAdapter.CODE, "property-firm", PropertyFirm.class, Answer.class);

    /**
     * What is answered.
     *
     * @param firm the firm
     * @param creditCode its code
     * @param contractEndsOn until when; or null
     * @param feePerSquareMetre the fee; or null
     * @param rating how it is rated; or null
     * @param ownersCommittee whether owners have a committee
     * @param penalties in three years
     */
    public record Answer(
            String firm,
            String creditCode,
            LocalDate contractEndsOn,
            Yuan feePerSquareMetre,
            Rating rating,
            boolean ownersCommittee,
            int penalties) {
        /** How it is rated（信用等级）. */
        public enum Rating {
            A("A级"),
            B("B级"),
            C("C级"),
            D("D级");

            private final String label;

            Rating(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
