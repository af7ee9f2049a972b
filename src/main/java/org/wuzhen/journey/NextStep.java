package org.wuzhen.journey;

import java.util.Arrays;
import java.util.Optional;
import org.wuzhen.engine.ProcessKey;

/** A step that a case may take from where its road divides (下一步). */
public enum NextStep {
    MEDIATION("mediation", "人民调解", true),
    CONSULTATION("consultation", "会诊", true),
    LEADER_CASE("leadercase", "专诊（领导包案）", true),
    HANDLING("handling", "部门办理", true),
    PETITION("petition", "信访程序", true),
    REMEDY("remedy", "导入其他途径", false),
    END("end", "终结调解", false);

    private final String code;
    private final String label;
    private final boolean led;

    NextStep(String code, String label, boolean led) {
        this.code = code;
        this.label = label;
        this.led = led;
    }

    /** As the models call it. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The model that leads this step, empty where the road ends with it. */
    Optional<ProcessKey> process() {
        return led ? Optional.of(new ProcessKey(code)) : Optional.empty();
    }

    /**
     * The step that the models call so.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static NextStep of(String code) {
        return Arrays.stream(values())
                .filter(step -> step.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No step is called " + code));
    }
}
