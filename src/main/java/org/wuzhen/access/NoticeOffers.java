package org.wuzhen.access;

import java.util.List;

/** What a module has to tell somebody at the head of their first page. */
public interface NoticeOffers {

    /** The notices for this person now; empty when there is nothing to tell. */
    List<Notice> notices(Viewer viewer);

    /**
     * One notice.
     *
     * @param text one plain sentence
     * @param label what the link to the page behind it says
     * @param path that page, below the application's root
     */
    record Notice(String text, String label, String path) {}
}
