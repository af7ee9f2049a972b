package org.wuzhen.casefile;

/** The 18 types of the ministry's statistics and the extensions of Binhai, which roll up to one of them. */
public enum DisputeType {
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
    OTHER("其他"),
    MARITIME_FISHERY("海事渔业", FOREST_LAND),
    WORK_OBSTRUCTION("工程阻工", OTHER),
    BUSINESS_ENV("涉企营商", OTHER),
    EDUCATION("教育", OTHER),
    FINANCE("金融", OTHER),
    INTELLECTUAL_PROPERTY("知识产权", OTHER),
    FIRE_SAFETY("消防", OTHER);

    private final String label;
    private final DisputeType ministryType;

    DisputeType(String label) {
        this(label, null);
    }

    DisputeType(String label, DisputeType ministryType) {
        this.label = label;
        this.ministryType = ministryType;
    }

    public String label() {
        return label;
    }

    /** The one of the 18 under which the ministry's form counts it. */
    public DisputeType ministryType() {
        return ministryType == null ? this : ministryType;
    }
}
