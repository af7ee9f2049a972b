package org.wuzhen.department.justice;

import java.util.List;
import org.wuzhen.department.Operation;

/**
 * Which bodies appraise this（司法鉴定机构查询）.
 *
 * @param field what is to be appraised
 */
public record AppraisalBody(Field field, String area) {
    public static final Operation<AppraisalBody, Answer> OPERATION =
            new Operation<>(JusticeAdapter.CODE, "appraisal-body", AppraisalBody.class, Answer.class);

    /**
     * What is answered.
     *
     * @param bodies on the register
     */
    public record Answer(List<Body> bodies) {
        /**
         * On the register（鉴定机构）.
         *
         * @param licenceNo licence
         * @param phone telephone; or null
         * @param fields what it appraises
         */
        public record Body(String name, String licenceNo, String phone, List<String> fields) {}
    }

    /** What is to be appraised（鉴定类别）. */
    public enum Field {
        FORENSIC_CLINICAL("法医临床"),
        TRACE("痕迹"),
        DOCUMENT("文书"),
        ENVIRONMENT("环境损害"),
        BUILDING_QUALITY("建设工程质量"),
        COST("工程造价"),
        MEDICAL_DAMAGE("医疗损害");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
