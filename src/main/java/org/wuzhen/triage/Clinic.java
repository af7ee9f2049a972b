package org.wuzhen.triage;

import java.util.Optional;
import org.wuzhen.engine.ProcessKey;

/**
 * The clinic that a dispute needs (诊别): 会诊 and 专诊 lead it from triage on, 复诊 leads it back to the
 * earlier case about the same dispute, 问诊 goes beside its mediation; the fifth, 巡诊, goes out to the communities instead.
 */
public enum Clinic {
    NONE("不需要"),
    CONSULTATION("会诊"),
    LEADER_CASE("专诊"),
    CARE("问诊"),
    RELAPSE("复诊");

    private final String label;

    Clinic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The model that leads a case in this clinic, empty for those that are a note on the case. */
    Optional<ProcessKey> process() {
        return switch (this) {
            case CONSULTATION -> Optional.of(new ProcessKey(TriageProcess.TO_CONSULTATION));
            case LEADER_CASE -> Optional.of(new ProcessKey(TriageProcess.TO_LEADER));
            case RELAPSE -> Optional.of(new ProcessKey(TriageProcess.TO_RELAPSE));
            case NONE, CARE -> Optional.empty();
        };
    }
}
