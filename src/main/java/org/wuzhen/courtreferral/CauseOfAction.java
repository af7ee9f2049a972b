package org.wuzhen.courtreferral;

import java.util.Arrays;
import java.util.List;
import org.wuzhen.casefile.DisputeType;

/** Under which type of dispute a cause of action (案由) is registered; triage corrects it where it misses. */
enum CauseOfAction {
    LABOUR_PAY(DisputeType.MIGRANT_WAGES, "农民工", "追索劳动报酬"),
    LABOUR(DisputeType.LABOUR_OTHER, "劳动", "人事争议", "工伤", "社会保险"),
    MEDICAL(DisputeType.MEDICAL, "医疗"),
    TRAFFIC(DisputeType.TRAFFIC, "交通事故"),
    FAMILY(DisputeType.MARRIAGE_FAMILY, "婚", "抚养", "赡养", "扶养", "继承", "分家", "监护", "收养", "彩礼"),
    PROPERTY(DisputeType.PROPERTY_MGMT, "物业", "业主"),
    NEIGHBOUR(DisputeType.NEIGHBOUR, "相邻"),
    EXPROPRIATION(DisputeType.EXPROPRIATION, "拆迁", "征收", "征地"),
    SEA(DisputeType.MARITIME_FISHERY, "海", "渔", "船舶"),
    LAND(DisputeType.FOREST_LAND, "土地承包", "林地", "山林", "土地经营权"),
    HOUSE(DisputeType.HOUSE_HOMESTEAD, "房屋", "宅基地"),
    INTELLECTUAL(DisputeType.INTELLECTUAL_PROPERTY, "著作权", "商标", "专利", "知识产权"),
    ENVIRONMENT(DisputeType.ENVIRONMENT, "环境", "污染", "噪声"),
    TOURISM(DisputeType.TOURISM, "旅游"),
    ONLINE(DisputeType.E_COMMERCE, "网络购物", "网络服务", "信息网络买卖"),
    EDUCATION(DisputeType.EDUCATION, "教育", "培训"),
    FINANCE(DisputeType.FINANCE, "金融", "信用卡", "保险", "证券"),
    DAMAGES(DisputeType.DAMAGES, "损害", "侵权", "健康权", "生命权", "身体权", "名誉权", "责任纠纷"),
    CONSUMER(DisputeType.CONSUMER_OTHER, "消费", "产品质量"),
    CONTRACT(DisputeType.CONTRACT, "合同", "借贷", "买卖", "租赁", "承揽", "欠款");

    private final DisputeType type;
    private final List<String> words;

    CauseOfAction(DisputeType type, String... words) {
        this.type = type;
        this.words = List.of(words);
    }

    /** The type whose words stand in the cause; the first that fits. */
    static DisputeType typeOf(String cause) {
        return Arrays.stream(values())
                .filter(one -> one.words.stream().anyMatch(cause::contains))
                .map(one -> one.type)
                .findFirst()
                .orElse(DisputeType.OTHER);
    }
}
