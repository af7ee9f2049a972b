package org.wuzhen.casefile;

import java.util.List;

/**
 * What a stage adds to the file of a case (一案一档). A stage makes one bean for each tab to which it has something to
 * add; it hands over plain facts, and the page puts them into words and masks them.
 */
public interface FolderPart {

    /** Where it stands. */
    Tab tab();

    /** What there is of it in a case; empty while there is nothing. */
    List<FolderSection> sections(CaseFile file);

    /** The tabs of the file of a case that stages may add to. A tab that belongs to stages alone shows when one does. */
    enum Tab {
        /** 当事人. */
        PARTIES,
        /** 办理过程. */
        HANDLING,
        /** 会诊, shown when there is one. */
        CONSULTATION,
        /** 督办, shown when there is one. */
        SUPERVISION,
        /** 协议. */
        AGREEMENT,
        /** 回访, shown when there is one. */
        FOLLOW_UP,
        /** 材料. */
        PAPERS,
        /** 期限. */
        CLOCKS
    }
}
