package org.wuzhen.department.land;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.PartyKind;

/**
 * Who may use this piece of sea, and for what（海域使用权查询）.
 *
 * @param certificateNo number of the certificate; or null
 * @param place or where; or null
 */
public record SeaUseRight(String certificateNo, String place) {
    public static final Operation<SeaUseRight, Answer> OPERATION =
            new Operation<>(LandAdapter.CODE, "sea-use-right", SeaUseRight.class, Answer.class);

    /**
     * What is answered.
     *
     * @param rights what is on record
     */
    public record Answer(List<Right> rights) {
        /**
         * What is on record（海域使用权）.
         *
         * @param use which use
         * @param hectares area, rounded; or null
         * @param endsOn until when; or null
         * @param holderKind A person or an organisation holds it
         */
        public record Right(String certificateNo, Use use, Integer hectares, LocalDate endsOn, PartyKind holderKind) {
            /** Which use（用海类型）. */
            public enum Use {
                FISHERY("渔业"),
                PORT("港口"),
                INDUSTRY("工业"),
                TOURISM("旅游娱乐"),
                CABLE("管线"),
                OTHER("其他");

                private final String label;

                Use(String label) {
                    this.label = label;
                }

                public String label() {
                    return label;
                }
            }
        }
    }
}
