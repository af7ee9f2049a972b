package org.wuzhen.triage;

import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;

/** What the rules may have said, for tests. */
public final class Advices {

    /** Wages of migrant workers, orange, to mediation and a consultation. */
    public static final Advice WAGES = advice(RiskLevel.ORANGE, Route.MEDIATION, Clinic.CONSULTATION);

    private Advices() {}

    /** The same with another colour in force. */
    public static Advice advice(RiskLevel risk, Route route, Clinic clinic) {
        return new Advice(
                DisputeType.MIGRANT_WAGES,
                "HRSS",
                "UNION,PSB,HOUSING",
                "拖欠农民工工资由人社牵头",
                "C10",
                EarlierOutcome.NONE,
                RiskLevel.ORANGE,
                risk,
                "涉及五人以上，有群体性苗头",
                "本中心风险分级标准",
                "R08",
                route,
                clinic,
                "风险为橙色且涉及两个以上部门",
                "《天津市矛盾纠纷多元化解条例》",
                "T11");
    }
}
