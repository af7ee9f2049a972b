package org.wuzhen.mediation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.deadline.TermUnit;
import org.wuzhen.mediation.Extension;
import org.wuzhen.mediation.ExtensionRequest;
import org.wuzhen.mediation.Investigation;
import org.wuzhen.mediation.SessionPlan;
import org.wuzhen.mediation.SessionRecord;

/** Investigations, sessions and extensions of a case. */
@Mapper
public interface MediationMapper {

    /** Takes the next number of the case. */
    int insertInvestigation(
            @Param("number") String number,
            @Param("i") Investigation investigation,
            @Param("asked") String asked,
            @Param("by") String by,
            @Param("at") Instant at);

    List<InvestigationRow> investigations(@Param("number") String number);

    /** Takes the next number of the case. */
    int insertSession(
            @Param("number") String number,
            @Param("p") SessionPlan plan,
            @Param("by") String by,
            @Param("at") Instant at);

    /** Writes the record of the session called last, unless it was written already. */
    int hold(
            @Param("number") String number,
            @Param("r") SessionRecord record,
            @Param("attended") String attended,
            @Param("by") String by,
            @Param("at") Instant at);

    List<SessionRow> sessions(@Param("number") String number);

    void insertExtension(
            @Param("number") String number,
            @Param("e") ExtensionRequest extension,
            @Param("unit") TermUnit unit,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to,
            @Param("by") String by,
            @Param("at") Instant at);

    /** The extensions granted, in order. */
    List<Extension> extensions(@Param("number") String number);
}
