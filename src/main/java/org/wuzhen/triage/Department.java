package org.wuzhen.triage;

/** The departments seated at a centre, and those on call, as the rules name them. */
public enum Department {
    COURT("法院"),
    PSB("公安"),
    JUSTICE("司法"),
    PETITION("信访"),
    PROCURATORATE("检察"),
    HRSS("人社"),
    HOUSING("住建"),
    LAND("规划资源"),
    MARKET("市场监管"),
    HEALTH("卫健"),
    CIVIL_AFFAIRS("民政"),
    URBAN_MGMT("城管"),
    AGRI("农业农村"),
    UNION("总工会"),
    WOMEN("妇联"),
    EMERGENCY("应急"),
    ECOLOGY("生态环境"),
    EDUCATION("教体"),
    TRANSPORT("交通运输"),
    CULTURE_TOURISM("文旅"),
    DISABLED("残联"),
    YOUTH_LEAGUE("团委"),
    FINANCE("金融"),
    TAX("税务"),
    VETERANS("退役军人"),
    MEDICAL_INSURANCE("医保"),
    STATE_ASSETS("国资"),
    WATER("水务"),
    DATA("数据"),
    GOVERNMENT_SERVICE("政务服务办");

    private final String label;

    Department(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
