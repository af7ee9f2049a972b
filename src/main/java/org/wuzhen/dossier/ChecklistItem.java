package org.wuzhen.dossier;

import java.util.List;
import org.wuzhen.casefile.CaseRecord;

/** An item that the dossier should hold, with the records that are there for it. */
public record ChecklistItem(RequiredItem item, List<CaseRecord> papers) {

    public boolean present() {
        return !papers.isEmpty();
    }

    /** Whether the dossier cannot be submitted for want of it. */
    public boolean missing() {
        return item.need() == Need.REQUIRED && papers.isEmpty();
    }
}
