package org.wuzhen.leadercase;

import org.wuzhen.casefile.RecordKind;

/** The papers of a leader's case that the leader signs. */
public enum PaperKind {
    MEETING("接访记录", RecordKind.LEADER_MEETING),
    PLAN("化解方案", RecordKind.LEADER_PLAN),
    PROGRESS("进展报告", RecordKind.LEADER_PROGRESS),
    CLOSING("结案报告", RecordKind.LEADER_CLOSING);

    private final String label;
    private final RecordKind record;

    PaperKind(String label, RecordKind record) {
        this.label = label;
        this.record = record;
    }

    public String label() {
        return label;
    }

    RecordKind record() {
        return record;
    }
}
