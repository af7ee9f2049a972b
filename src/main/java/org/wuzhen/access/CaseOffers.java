package org.wuzhen.access;

import java.util.List;
import org.wuzhen.casefile.CaseFile;

/** What the person logged in may do to a case as a whole; the page of the case offers it. */
public interface CaseOffers {

    /** The acts open to this person on this case now; empty when there is none. */
    List<Offer> offers(CaseFile file);

    /**
     * One act.
     *
     * @param label 当事人撤回
     * @param path where it is done, below the application's root
     * @param when in which situation one does it, in a few words
     */
    record Offer(String label, String path, String when) {}
}
