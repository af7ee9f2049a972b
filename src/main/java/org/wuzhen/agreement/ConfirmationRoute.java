package org.wuzhen.agreement;

import java.time.LocalDate;
import org.wuzhen.casefile.DisputeType;

/** What the parties are told about judicial confirmation, with a hint where the law leaves matters out of it. */
public final class ConfirmationRoute {

    private ConfirmationRoute() {}

    /**
     * The notice for a written agreement.
     *
     * @param lastDay the last day on which both may apply
     */
    public static String told(DisputeType type, LocalDate effectiveOn, LocalDate lastDay) {
        String excluded = excluded(type);
        return "本调解协议自" + effectiveOn + "起生效。双方认为有必要的，可以自生效之日起三十日内（至" + lastDay
                + "）共同向有管辖权的人民法院申请司法确认；经确认有效后，一方拒绝履行或者未全部履行的，另一方可以申请强制执行。"
                + (excluded == null ? "" : excluded);
    }

    /** What cannot be confirmed in a dispute of this type (民事诉讼法解释 art. 355), or null. */
    public static String excluded(DisputeType type) {
        return switch (type) {
            case MARRIAGE_FAMILY -> "请注意：确认婚姻关系、亲子关系、收养关系等身份关系无效、有效或者解除的内容，人民法院不受理司法确认申请；涉及财产给付的部分可以申请。";
            case HOUSE_HOMESTEAD, FOREST_LAND, EXPROPRIATION, MARITIME_FISHERY ->
                "请注意：涉及物权确权的内容，人民法院不受理司法确认申请；" + "涉及补偿、腾退、使用等给付的部分可以申请。";
            case INTELLECTUAL_PROPERTY -> "请注意：涉及知识产权确权的内容，人民法院不受理司法确认申请；涉及侵权赔偿、许可费用的部分可以申请。";
            default -> null;
        };
    }
}
