package org.wuzhen.dossier.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.dossier.Attempt;
import org.wuzhen.dossier.ClosureDecision;
import org.wuzhen.dossier.ClosureReview;
import org.wuzhen.dossier.DossierReview;
import org.wuzhen.dossier.Finding;
import org.wuzhen.dossier.FollowUp;
import org.wuzhen.dossier.RequiredItem;
import org.wuzhen.dossier.Retention;
import org.wuzhen.dossier.ReturnedItem;
import org.wuzhen.dossier.ReviewDecision;
import org.wuzhen.dossier.Visit;
import org.wuzhen.dossier.Volume;

/** The tables of follow-up, closure and archive. */
@Mapper
public interface DossierMapper {

    int nextFollowUp(@Param("number") String number);

    void insertVisit(
            @Param("number") String number, @Param("round") int round, @Param("v") Visit visit, @Param("by") String by);

    void insertAttempt(
            @Param("number") String number,
            @Param("round") int round,
            @Param("a") Attempt attempt,
            @Param("by") String by);

    void verify(
            @Param("id") long id,
            @Param("finding") Finding finding,
            @Param("facts") String facts,
            @Param("measures") String measures,
            @Param("by") String by,
            @Param("at") Instant at);

    List<FollowUp> followUps(@Param("number") String number);

    void insertClosure(
            @Param("number") String number,
            @Param("decision") ClosureDecision decision,
            @Param("opinion") String opinion,
            @Param("by") String by,
            @Param("at") Instant at);

    List<ClosureReview> closures(@Param("number") String number);

    void deleteItems(@Param("number") String number);

    void insertItem(@Param("number") String number, @Param("position") int position, @Param("i") RequiredItem item);

    List<RequiredItem> items(@Param("number") String number);

    /** Notes who assembled the dossier; whoever does it again takes the place of the former. */
    void assemble(@Param("number") String number, @Param("by") String by, @Param("at") Instant at);

    void archive(
            @Param("number") String number,
            @Param("volumeNumber") String volumeNumber,
            @Param("retention") Retention retention,
            @Param("reason") String reason,
            @Param("row") String row,
            @Param("until") LocalDate until,
            @Param("records") int records,
            @Param("pages") int pages,
            @Param("register") String register,
            @Param("seal") String seal,
            @Param("by") String by,
            @Param("at") Instant at);

    /** The volume, or null before it was assembled. */
    Volume volume(@Param("number") String number);

    /** Answers the id of the review. */
    long insertReview(
            @Param("number") String number,
            @Param("decision") ReviewDecision decision,
            @Param("opinion") String opinion,
            @Param("by") String by,
            @Param("at") Instant at);

    void insertReturnedItem(
            @Param("review") long review, @Param("position") int position, @Param("i") ReturnedItem item);

    List<DossierReview> reviews(@Param("number") String number);

    List<ReturnedItem> returnedItems(@Param("review") long review);

    /** Puts the archived volume of a case beside; answers 0 when there is none. */
    int keepVolume(@Param("number") String number, @Param("at") Instant at);

    void deleteVolume(@Param("number") String number);

    /** Volumes archived before the case was worked on again, the first first. */
    List<Volume> earlierVolumes(@Param("number") String number);
}
