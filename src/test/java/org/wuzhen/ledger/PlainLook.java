package org.wuzhen.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** The list of cases asked in one plain statement each, as slowly as it likes: what the quick ways must agree with. */
interface PlainLook {

    List<CaseRow> list(@Param("q") CaseQuery query);

    /** How many cases stand under each light, whichever light was asked for. */
    List<Tally> lights(@Param("q") CaseQuery query);

    /** How many cases stand in each stage, whichever was asked for. */
    List<Tally> stages(@Param("q") CaseQuery query);
}
