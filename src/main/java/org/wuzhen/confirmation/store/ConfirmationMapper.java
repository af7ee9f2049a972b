package org.wuzhen.confirmation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.confirmation.Beside;
import org.wuzhen.confirmation.ConfirmationFile;
import org.wuzhen.confirmation.ConfirmationState;
import org.wuzhen.confirmation.Consent;
import org.wuzhen.confirmation.ContentProblem;
import org.wuzhen.confirmation.CourtRuling;
import org.wuzhen.confirmation.Delivery;
import org.wuzhen.confirmation.Given;
import org.wuzhen.confirmation.Preparation;

/** Reads and writes the confirmation_* tables. */
@Mapper
public interface ConfirmationMapper {

    /** All of a case, the first round first. */
    List<ConfirmationFile> files(@Param("caseNumber") String caseNumber);

    /** The last one of a case, held until the transaction ends; null when there is none. */
    ConfirmationFile lock(@Param("caseNumber") String caseNumber);

    void open(
            @Param("caseNumber") String caseNumber,
            @Param("round") int round,
            @Param("agreementNo") String agreementNo,
            @Param("effectiveOn") LocalDate effectiveOn,
            @Param("lastDay") LocalDate lastDay,
            @Param("at") Instant at);

    void state(@Param("id") long id, @Param("state") ConfirmationState state);

    void conditions(@Param("id") long id, @Param("problem") ContentProblem problem, @Param("remark") String remark);

    void removeConsents(@Param("id") long id);

    void insertConsent(
            @Param("id") long id, @Param("c") Consent consent, @Param("by") String by, @Param("at") Instant at);

    /** In the order in which they were entered. */
    List<Consent> consents(@Param("id") long id);

    void prepare(@Param("id") long id, @Param("p") Preparation preparation, @Param("courtName") String courtName);

    void removeDeliveries(@Param("id") long id);

    void insertDelivery(@Param("id") long id, @Param("d") Delivery delivery);

    List<Delivery> deliveries(@Param("id") long id);

    void submit(
            @Param("id") long id,
            @Param("appliedOn") LocalDate appliedOn,
            @Param("letter") String letter,
            @Param("at") Instant at);

    void accepted(
            @Param("id") long id,
            @Param("ref") String ref,
            @Param("courtCaseNo") String courtCaseNo,
            @Param("on") LocalDate on,
            @Param("judge") String judge);

    void wanted(
            @Param("id") long id, @Param("ref") String ref, @Param("wanted") String wanted, @Param("by") LocalDate by);

    void supplemented(@Param("id") long id);

    void insertGiven(@Param("id") long id, @Param("g") Given given, @Param("by") String by, @Param("at") Instant at);

    List<Given> given(@Param("id") long id);

    void withdraw(
            @Param("id") long id, @Param("by") String sides, @Param("reason") String reason, @Param("on") LocalDate on);

    void ruled(@Param("id") long id, @Param("r") CourtRuling ruling, @Param("by") String by);

    void end(
            @Param("id") long id,
            @Param("state") ConfirmationState state,
            @Param("why") String why,
            @Param("at") Instant at);

    void insertBeside(
            @Param("id") long id,
            @Param("messageId") String messageId,
            @Param("r") CourtRuling ruling,
            @Param("at") Instant at);

    List<Beside> beside(@Param("id") long id);
}
