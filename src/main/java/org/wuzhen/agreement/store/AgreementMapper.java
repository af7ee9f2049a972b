package org.wuzhen.agreement.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.agreement.AgreementKind;
import org.wuzhen.agreement.AgreementPaper;
import org.wuzhen.agreement.AgreementState;
import org.wuzhen.agreement.AgreementText;
import org.wuzhen.agreement.ConfirmationWish;
import org.wuzhen.agreement.Instalment;
import org.wuzhen.agreement.InstalmentState;
import org.wuzhen.agreement.Obligation;
import org.wuzhen.agreement.Receipt;
import org.wuzhen.agreement.Reminded;
import org.wuzhen.agreement.Reminder;
import org.wuzhen.agreement.Signature;
import org.wuzhen.agreement.Signing;

/** Reads and writes the agreement_* tables. */
@Mapper
public interface AgreementMapper {

    /** All agreements of a case, the first round first. */
    List<AgreementPaper> papers(@Param("caseNumber") String caseNumber);

    void begin(
            @Param("caseNumber") String caseNumber,
            @Param("round") int round,
            @Param("kind") AgreementKind kind,
            @Param("by") String by);

    void choose(@Param("id") long id, @Param("kind") AgreementKind kind);

    void write(@Param("id") long id, @Param("t") AgreementText text);

    void sign(
            @Param("id") long id,
            @Param("number") String number,
            @Param("s") Signing signing,
            @Param("effectiveOn") LocalDate effectiveOn);

    void wish(@Param("id") long id, @Param("wish") ConfirmationWish wish);

    void takeEffect(@Param("id") long id, @Param("effectiveOn") LocalDate effectiveOn);

    void refuse(@Param("id") long id, @Param("reason") String reason);

    void state(@Param("id") long id, @Param("state") AgreementState state);

    void removeInstalments(@Param("id") long id);

    void insertInstalment(@Param("id") long id, @Param("seq") int seq, @Param("o") Obligation obligation);

    /** The instalments of an agreement in their order. */
    List<Instalment> instalments(@Param("id") long id);

    void insertSignature(@Param("id") long id, @Param("s") Signature signature);

    List<Signature> signatures(@Param("id") long id);

    void performed(@Param("instalment") long instalment, @Param("on") LocalDate on);

    void paid(@Param("instalment") long instalment, @Param("sum") BigDecimal sum, @Param("shortfall") String shortfall);

    void instalmentState(@Param("instalment") long instalment, @Param("state") InstalmentState state);

    void awaitedBecome(@Param("id") long id, @Param("state") InstalmentState state);

    void postpone(@Param("instalment") long instalment, @Param("due") LocalDate due);

    void advise(
            @Param("instalment") long instalment,
            @Param("remedy") String remedy,
            @Param("reason") String reason,
            @Param("basis") String basis,
            @Param("row") String row);

    void insertReceipt(@Param("instalment") long instalment, @Param("r") Receipt receipt, @Param("by") String by);

    /** The proofs of performance of an agreement, in the order in which they were filed. */
    List<Receipt> receipts(@Param("id") long id);

    void insertReminder(@Param("instalment") long instalment, @Param("r") Reminder reminder, @Param("by") String by);

    List<Reminder> reminders(@Param("instalment") long instalment);

    /** The reminders of a whole agreement, in the order in which they were made. */
    List<Reminded> remindersOf(@Param("id") long id);
}
