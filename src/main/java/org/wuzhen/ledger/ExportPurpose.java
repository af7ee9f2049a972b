package org.wuzhen.ledger;

import java.util.Arrays;
import java.util.Optional;

/** What somebody needs a list outside the system for; recorded with each export. */
enum ExportPurpose {
    FOLLOW_UP("办案跟踪"),
    DISPATCH_MEETING("调度会议"),
    STATISTICS("统计上报"),
    INSPECTION("督查检查"),
    AUDIT("审计核查");

    private final String label;

    ExportPurpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static Optional<ExportPurpose> of(String name) {
        return Arrays.stream(values()).filter(p -> p.name().equals(name)).findFirst();
    }
}
