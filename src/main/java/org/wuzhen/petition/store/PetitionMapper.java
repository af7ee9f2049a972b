package org.wuzhen.petition.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.petition.AcceptanceAdvice;
import org.wuzhen.petition.Draft;
import org.wuzhen.petition.Instance;
import org.wuzhen.petition.NewPetition;
import org.wuzhen.petition.Objection;
import org.wuzhen.petition.Opinion;
import org.wuzhen.petition.Outcome;
import org.wuzhen.petition.PetitionFile;
import org.wuzhen.petition.ReviewOpinion;
import org.wuzhen.petition.TransferFile;

/** The tables of petitions. */
@Mapper
public interface PetitionMapper {

    void insertTransfer(@Param("number") String number, @Param("t") TransferFile transfer);

    /** What the petition office passed on, or null. */
    TransferFile transfer(@Param("number") String number);

    void takeOn(@Param("number") String number, @Param("by") String by, @Param("now") Instant now);

    void object(
            @Param("number") String number,
            @Param("o") Objection objection,
            @Param("by") String by,
            @Param("now") Instant now);

    void objectionAnswered(
            @Param("number") String number, @Param("upheld") boolean upheld, @Param("answer") String answer);

    void reported(@Param("number") String number, @Param("now") Instant now);

    void begin(@Param("number") String number, @Param("centre") String officerCentre, @Param("now") Instant now);

    /** The petition of a case, or null. */
    PetitionFile find(@Param("number") String number);

    void register(
            @Param("number") String number,
            @Param("p") NewPetition petition,
            @Param("representatives") String representatives,
            @Param("by") String by,
            @Param("now") Instant now);

    void advise(@Param("number") String number, @Param("a") AcceptanceAdvice advice);

    void told(
            @Param("number") String number,
            @Param("noticeNo") String noticeNo,
            @Param("on") LocalDate on,
            @Param("how") String how);

    void known(
            @Param("number") String number,
            @Param("petitionNo") String petitionNo,
            @Param("duplicates") String duplicates,
            @Param("said") String said);

    void accepted(@Param("number") String number, @Param("on") LocalDate on);

    void handle(@Param("number") String number, @Param("handler") String handler);

    void askDays(@Param("number") String number, @Param("days") int days, @Param("why") String why);

    void end(@Param("number") String number, @Param("outcome") Outcome outcome, @Param("now") Instant now);

    void draft(
            @Param("number") String number,
            @Param("round") int round,
            @Param("d") Draft draft,
            @Param("extended") boolean extended,
            @Param("by") String by,
            @Param("now") Instant now);

    List<Opinion> opinions(@Param("number") String number);

    void sign(
            @Param("id") long id,
            @Param("opinionNo") String opinionNo,
            @Param("by") String by,
            @Param("now") Instant now);

    void sendBack(@Param("id") long id, @Param("reason") String reason);

    void serve(@Param("id") long id, @Param("on") LocalDate on, @Param("how") String how);

    void request(
            @Param("number") String number,
            @Param("level") Level level,
            @Param("round") int round,
            @Param("against") String againstNo,
            @Param("servedOn") LocalDate servedOn,
            @Param("on") LocalDate on,
            @Param("grounds") String grounds);

    List<Instance> instances(@Param("number") String number);

    void answered(
            @Param("id") long id,
            @Param("reviewNo") String reviewNo,
            @Param("accepted") boolean accepted,
            @Param("refused") String refused);

    void decided(@Param("id") long id, @Param("r") ReviewOpinion result);
}
