package org.wuzhen.department.urbanmgmt;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;

/**
 * Have a building checked（违法建设核查）.
 *
 * @param place where
 * @param kind what was built
 * @param squareMetres how large, rounded; or null
 * @param builtOn when it was seen; or null
 * @param underWay whether it is being built
 * @param files pictures; or null
 */
public record IllegalBuilding(
        String place,
        Kind kind,
        Integer squareMetres,
        LocalDate builtOn,
        boolean underWay,
        String facts,
        List<FileRef> files) {
    public static final Operation<IllegalBuilding, Answer> OPERATION =
            new Operation<>(UrbanMgmtAdapter.CODE, "illegal-building", IllegalBuilding.class, Answer.class);

    /**
     * What is answered.
     *
     * @param finding what it is
     * @param documentNo number of an order; or null
     * @param measure what is done; or null
     * @param pullDownBy by when; or null
     */
    public record Answer(
            Finding finding, LocalDate checkedOn, String documentNo, Measure measure, LocalDate pullDownBy) {
        /** What it is（核查结论）. */
        public enum Finding {
            ILLEGAL("违法建设"),
            LAWFUL("合规"),
            UNCLEAR("无法认定");

            private final String label;

            Finding(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        /** What is done（处理措施）. */
        public enum Measure {
            STOP("责令停工"),
            PULL_DOWN_BY("限期拆除"),
            PULLED_DOWN("已拆除"),
            PASSED_TO_PLANNING("移送规划部门"),
            NONE("无");

            private final String label;

            Measure(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }
    }

    /** What was built（类型）. */
    public enum Kind {
        ADDED_FLOOR("加层"),
        YARD("圈占院落"),
        ROOF("屋顶"),
        BASEMENT("地下室"),
        SHED("棚房"),
        OTHER("其他");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "IllegalBuilding";
    }
}
