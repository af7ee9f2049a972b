package org.wuzhen.deadline;

import java.util.List;

/** Every term that the rule table knows, in the order of the table. */
public interface TermCatalogue {

    List<TermChoice> choices();

    /** The same table, asked for information only: nothing is written into the history of decisions. */
    TermRules forInformation();
}
