package org.wuzhen.consultation.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.consultation.Action;
import org.wuzhen.consultation.ActionEntry;
import org.wuzhen.consultation.ActionEntryKind;
import org.wuzhen.consultation.ActionState;
import org.wuzhen.consultation.Attendance;
import org.wuzhen.consultation.Composition;
import org.wuzhen.consultation.Consultation;
import org.wuzhen.consultation.ConsultationState;
import org.wuzhen.consultation.Convening;
import org.wuzhen.consultation.Focus;
import org.wuzhen.consultation.Meeting;
import org.wuzhen.consultation.MeetingResult;
import org.wuzhen.consultation.Member;
import org.wuzhen.consultation.MemberOpinion;
import org.wuzhen.consultation.Minutes;

/** Consultations, their members, opinions and meetings, and what their minutes order. */
@Mapper
public interface ConsultationMapper {

    /** The id of the new consultation; null when the case has one already. */
    Long insert(
            @Param("number") String number,
            @Param("origin") String origin,
            @Param("why") String why,
            @Param("by") String by,
            @Param("due") Instant due,
            @Param("now") Instant now);

    Consultation find(@Param("id") long id);

    Consultation lock(@Param("id") long id);

    /** All of a case, the oldest first. */
    List<Consultation> of(@Param("number") String number);

    void advised(@Param("id") long id, @Param("c") Composition composition, @Param("members") String members);

    void convene(
            @Param("id") long id, @Param("c") Convening convening, @Param("by") String by, @Param("now") Instant now);

    /** Where all had to come, whoever was just added has to come as well. */
    void raiseQuorum(@Param("id") long id);

    void state(@Param("id") long id, @Param("state") ConsultationState state);

    void disagree(@Param("id") long id, @Param("dispute") String dispute, @Param("focus") Focus focus);

    void lead(
            @Param("id") long id,
            @Param("department") String department,
            @Param("reason") String reason,
            @Param("by") String by);

    void minutes(@Param("id") long id, @Param("m") Minutes minutes, @Param("by") String by, @Param("now") Instant now);

    void issue(@Param("id") long id, @Param("paperNumber") String paperNumber, @Param("now") Instant now);

    void end(@Param("id") long id, @Param("reason") String reason, @Param("now") Instant now);

    /** Takes in a member at the next seat; its id, or null when the department takes part already. */
    Long insertMember(
            @Param("consultation") long consultation,
            @Param("department") String department,
            @Param("centre") String centre,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("now") Instant now);

    List<Member> members(@Param("consultation") long consultation);

    Member member(@Param("id") long id);

    Member lockMember(@Param("id") long id);

    void asked(@Param("id") long id, @Param("due") Instant due, @Param("now") Instant now);

    /** Answers 0 when it was done already. */
    int reminded(@Param("id") long id, @Param("now") Instant now);

    /** Answers 0 when it was done already. */
    int headTold(@Param("id") long id, @Param("now") Instant now);

    /** Answers 0 when it was done already. */
    int silent(@Param("id") long id, @Param("now") Instant now);

    void opine(@Param("o") MemberOpinion opinion);

    /** What the head said to what waits for them; answers 0 when nothing waits. */
    int headSays(
            @Param("member") long member,
            @Param("signed") boolean signed,
            @Param("words") String words,
            @Param("head") String head,
            @Param("now") Instant now);

    /** All that a consultation's members said, the oldest first. */
    List<MemberOpinion> opinions(@Param("consultation") long consultation);

    void meet(
            @Param("consultation") long consultation,
            @Param("dateNo") int dateNo,
            @Param("plannedAt") Instant plannedAt,
            @Param("place") String place);

    void met(
            @Param("consultation") long consultation,
            @Param("dateNo") int dateNo,
            @Param("heldAt") Instant heldAt,
            @Param("result") MeetingResult result,
            @Param("by") String by,
            @Param("now") Instant now);

    List<Meeting> meetings(@Param("consultation") long consultation);

    void attend(
            @Param("consultation") long consultation, @Param("dateNo") int dateNo, @Param("a") Attendance attendance);

    List<Attendance> attendance(@Param("consultation") long consultation, @Param("dateNo") int dateNo);

    void order(
            @Param("consultation") long consultation,
            @Param("centre") String centre,
            @Param("o") Minutes.Ordered ordered);

    List<Action> actions(@Param("consultation") long consultation);

    List<Action> actionsOf(@Param("number") String number);

    Action action(@Param("id") long id);

    Action lockAction(@Param("id") long id);

    void actionState(@Param("id") long id, @Param("state") ActionState state, @Param("ended") Instant ended);

    void actionDue(@Param("id") long id, @Param("dueOn") LocalDate dueOn);

    /** Answers 0 when it was noted already. */
    int actionLate(@Param("id") long id, @Param("now") Instant now);

    void enter(
            @Param("action") long action,
            @Param("kind") ActionEntryKind kind,
            @Param("day") LocalDate day,
            @Param("words") String words,
            @Param("author") String author,
            @Param("now") Instant now);

    List<ActionEntry> entries(@Param("consultation") long consultation);
}
