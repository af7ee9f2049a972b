package org.wuzhen.access;

import java.util.List;

/** Pages that a module puts into the menu for whoever may use them. */
public interface MenuOffers {

    /** The entries for this person; empty when there is nothing for them. */
    List<Entry> entries(Viewer viewer);

    /**
     * One entry.
     *
     * @param label 案件台账
     * @param path below the application's root: {@code /cases}
     * @param order smaller stands further to the front: daily work below 100, the office from 200, the engine from 300
     */
    record Entry(String label, String path, int order) {}
}
