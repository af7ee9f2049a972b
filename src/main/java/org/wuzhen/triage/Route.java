package org.wuzhen.triage;

import java.util.Arrays;

/** The way that a dispute takes after triage (去向). */
public enum Route {
    MEDIATION("mediation", "人民调解"),
    PETITION("petition", "信访"),
    HANDLING("handling", "部门办理"),
    ARBITRATION("arbitration", "仲裁"),
    LAWSUIT("lawsuit", "诉讼"),
    ADMINISTRATIVE("administrative", "行政途径");

    private final String code;
    private final String label;

    Route(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** How rules, gateways and the case name it. */
    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /**
     * The way with a code.
     *
     * @throws IllegalArgumentException when no way has it
     */
    static Route of(String code) {
        return Arrays.stream(values())
                .filter(route -> route.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No route `" + code + "`"));
    }
}
