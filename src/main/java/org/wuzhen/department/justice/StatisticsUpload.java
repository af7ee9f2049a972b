package org.wuzhen.department.justice;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.Yuan;

/**
 * Report the figures of a committee for a period（人民调解统计报送）.
 *
 * @param period which period
 * @param committeeCode whose figures
 * @param total cases
 * @param succeeded agreed
 * @param difficult difficult ones
 * @param amount sum in dispute
 * @param byType by the 18 types; they add up to the total
 * @param bySource by source; they add up to the total
 * @param oral oral agreements
 * @param written written agreements
 * @param confirmationApplied applied for
 * @param confirmationValid confirmed
 * @param paymentOrders payment orders
 */
public record StatisticsUpload(
        Period period,
        String committeeCode,
        int total,
        int parties,
        int succeeded,
        int difficult,
        Yuan amount,
        List<TypeCount> byType,
        List<SourceCount> bySource,
        int oral,
        int written,
        int performed,
        int confirmationApplied,
        int confirmationValid,
        int paymentOrders) {
    public static final Operation<StatisticsUpload, Answer> OPERATION =
            new Operation<>(JusticeAdapter.CODE, "statistics-upload", StatisticsUpload.class, Answer.class);

    /**
     * What is answered.
     *
     * @param batchNo batch
     * @param accepted whether accepted
     * @param errors what does not add up
     */
    public record Answer(String batchNo, boolean accepted, List<Discrepancy> errors) {
        /**
         * What does not add up（差错）.
         *
         * @param field which field
         * @param message what is wrong
         */
        public record Discrepancy(String field, String message) {
            /** Without what stands in it: that reaches no log. */
            @Override
            public String toString() {
                return "Discrepancy";
            }
        }
    }

    /**
     * Which period（统计期间）.
     *
     * @param kind month, quarter or year
     */
    public record Period(Kind kind, LocalDate from, LocalDate to) {
        /** Month, quarter or year（期别）. */
        public enum Kind {
            MONTH("月"),
            QUARTER("季"),
            YEAR("年");

            private final String label;

            Kind(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /**
     * By the 18 types; they add up to the total（按类型）.
     *
     * @param count cases
     */
    public record TypeCount(Type type, int count) {
        /** Type（类型）. */
        public enum Type {
            MARRIAGE_FAMILY("婚姻家庭"),
            NEIGHBOUR("邻里"),
            HOUSE_HOMESTEAD("房屋宅基地"),
            CONTRACT("合同"),
            PRODUCTION_BUSINESS("生产经营"),
            DAMAGES("损害赔偿"),
            FOREST_LAND("山林土地"),
            EXPROPRIATION("征地拆迁"),
            ENVIRONMENT("环境污染"),
            MIGRANT_WAGES("拖欠农民工工资"),
            LABOUR_OTHER("其他劳动争议"),
            TOURISM("旅游"),
            E_COMMERCE("电子商务"),
            CONSUMER_OTHER("其他消费"),
            MEDICAL("医疗"),
            TRAFFIC("道路交通事故"),
            PROPERTY_MGMT("物业"),
            OTHER("其他");

            private final String label;

            Type(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /**
     * By source; they add up to the total（按来源）.
     *
     * @param count cases
     */
    public record SourceCount(Source source, int count) {
        /** Source（来源）. */
        public enum Source {
            APPLIED("依申请"),
            PROACTIVE("主动调解"),
            COURT("法院移送"),
            PROCURATORATE("检察移送"),
            POLICE("公安移送"),
            PETITION("信访移送"),
            OTHER("其他移送");

            private final String label;

            Source(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }
}
