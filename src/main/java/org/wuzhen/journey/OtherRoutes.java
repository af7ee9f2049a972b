package org.wuzhen.journey;

import org.wuzhen.casefile.DisputeType;

/** The routes that stay open when mediation ends (人民调解法 art. 26), as a text that staff may complete. */
public final class OtherRoutes {

    private OtherRoutes() {}

    /** The routes for a type of dispute. */
    public static String of(DisputeType type) {
        return switch (type) {
            case MIGRANT_WAGES, LABOUR_OTHER -> "可以依照《劳动争议调解仲裁法》第五条向劳动争议仲裁委员会申请仲裁（时效一年）；" + "拖欠劳动报酬的，还可以向劳动保障监察机构投诉。";
            case MEDICAL -> "可以向卫生健康主管部门申请医疗纠纷行政调解，或者向人民法院提起诉讼（《医疗纠纷预防和处理条例》第二十二条）。";
            case FOREST_LAND -> "可以由乡镇政府、街道办事处处理或者申请农村土地承包仲裁，也可以依法向人民法院提起诉讼；" + "土地权属争议先由人民政府处理。";
            case TRAFFIC -> "可以向人民法院提起民事诉讼；终止人民调解后三日内，当事人可以一致书面申请公安机关交通管理部门调解。";
            case CONSUMER_OTHER, E_COMMERCE, TOURISM -> "可以向市场监督管理部门投诉，根据仲裁协议申请仲裁，或者向人民法院提起诉讼。";
            case EXPROPRIATION -> "对征收补偿决定不服的，可以自知道之日起六十日内申请行政复议，或者依法提起行政诉讼。";
            default -> "可以依法通过仲裁、行政途径解决，或者向有管辖权的人民法院提起诉讼。";
        };
    }
}
