package org.wuzhen.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.wuzhen.casefile.FolderPart;

/** The tabs of the file of a case, in their order. */
enum CaseTab {
    BASICS("基本信息", null),
    PARTIES("当事人", FolderPart.Tab.PARTIES),
    HANDLING("办理", FolderPart.Tab.HANDLING),
    TIMELINE("时间轴", null),
    PAPERS("材料", FolderPart.Tab.PAPERS),
    CONSULTATION("会诊", FolderPart.Tab.CONSULTATION),
    SUPERVISION("督办", FolderPart.Tab.SUPERVISION),
    AGREEMENT("协议", FolderPart.Tab.AGREEMENT),
    CLOCKS("期限", FolderPart.Tab.CLOCKS),
    FOLLOW_UP("回访", FolderPart.Tab.FOLLOW_UP),
    PROCESS("流程", null),
    LOG("日志", null);

    private final String label;
    private final FolderPart.Tab part;

    CaseTab(String label, FolderPart.Tab part) {
        this.label = label;
        this.part = part;
    }

    public String label() {
        return label;
    }

    /** What stages add here, or null where they add nothing. */
    FolderPart.Tab part() {
        return part;
    }

    /** Whether it shows only when a stage adds something. */
    boolean optional() {
        return this == CONSULTATION || this == SUPERVISION || this == FOLLOW_UP;
    }

    /** Its part of the address: {@code follow-up}. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Below the address of the case: {@code /follow-up}; the first tab is the address itself. */
    String below() {
        return this == BASICS ? "" : "/" + path();
    }

    static Optional<CaseTab> at(String path) {
        return Arrays.stream(values())
                .filter(tab -> tab != BASICS && tab.path().equals(path))
                .findFirst();
    }
}
