package org.wuzhen.ledger;

/**
 * A search that somebody keeps under a name (常用查询).
 *
 * @param sort code of the order
 * @param opening whether the list opens with it
 */
record SavedSearch(long id, String name, CaseSearchForm form, String sort, boolean opening) {

    /** What it looks for. */
    public CaseSearch search() {
        return form.search();
    }
}
