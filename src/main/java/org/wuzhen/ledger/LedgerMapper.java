package org.wuzhen.ledger;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.casefile.Stage;

@Mapper
interface LedgerMapper {

    void tell(@Param("number") String number, @Param("e") TimelineEntry entry);

    /** The newest first. */
    List<TimelineEntry> timeline(@Param("number") String number);

    /** Where the list says that a case stands, or null when it is not in it. */
    Stage stage(@Param("number") String number);

    /** Writes the line of a case anew from the case itself. */
    void enter(@Param("number") String number);

    int count(@Param("q") CaseQuery query);

    /** The most urgent first. */
    List<CaseRow> list(@Param("q") CaseQuery query, @Param("limit") int limit, @Param("offset") int offset);

    List<PartyRow> parties(@Param("numbers") Collection<String> numbers);
}
