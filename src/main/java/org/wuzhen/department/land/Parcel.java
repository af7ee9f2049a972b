package org.wuzhen.department.land;

import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Which right lies on this parcel（地块权属查询）.
 *
 * @param parcelNo number of the parcel; or null
 * @param place or where it lies; or null
 */
public record Parcel(String parcelNo, String place, String area) {
    public static final Operation<Parcel, Answer> OPERATION =
            new Operation<>(LandAdapter.CODE, "parcel", Parcel.class, Answer.class);

    /**
     * What is answered.
     *
     * @param parcels what is on record
     */
    public record Answer(List<Registered> parcels) {
        /**
         * What is on record（地块）.
         *
         * @param right which right
         * @param squareMetres area, rounded
         * @param disputed whether it is disputed
         * @param sealed whether it is sealed
         */
        public record Registered(
                String parcelNo, Right right, String use, int squareMetres, boolean disputed, boolean sealed) {
            /** Which right（权利类型）. */
            public enum Right {
                STATE_OWNED("国有"),
                COLLECTIVE("集体所有"),
                HOMESTEAD("宅基地"),
                CONTRACTED("承包地"),
                CONSTRUCTION("建设用地"),
                UNREGISTERED("未登记");

                private final String label;

                Right(String label) {
                    this.label = label;
                }

                public String label() {
                    return label;
                }
            }
        }
    }
}
