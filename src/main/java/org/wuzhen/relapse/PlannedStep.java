package org.wuzhen.relapse;

import java.util.Arrays;
import org.wuzhen.engine.ProcessKey;

/** The step of the road with which a case goes on after its re-examination. */
public enum PlannedStep {
    MEDIATION("mediation", "人民调解"),
    CONSULTATION("consultation", "会诊"),
    LEADER_CASE("leadercase", "专诊（领导包案）"),
    HANDLING("handling", "部门办理"),
    PETITION("petition", "信访程序");

    private final String code;
    private final String label;

    PlannedStep(String code, String label) {
        this.code = code;
        this.label = label;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    ProcessKey process() {
        return new ProcessKey(code);
    }

    /** What the model calls so, in the office's words. */
    public static String label(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code.equals(code))
                .map(PlannedStep::label)
                .findFirst()
                .orElse(code);
    }
}
