package org.wuzhen.care.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.care.Advice;
import org.wuzhen.care.CareCount;
import org.wuzhen.care.Cared;
import org.wuzhen.care.Consent;
import org.wuzhen.care.Contact;
import org.wuzhen.care.Group;
import org.wuzhen.care.LeaveCause;
import org.wuzhen.care.Level;
import org.wuzhen.care.ListState;
import org.wuzhen.care.Need;
import org.wuzhen.care.NeedResult;
import org.wuzhen.care.Outcome;
import org.wuzhen.care.Rating;
import org.wuzhen.care.RiskMeasure;
import org.wuzhen.care.Way;

/** The list of 问诊, the contacts and the needs. */
@Mapper
public interface CareMapper {

    /** Somebody new; answers the id. */
    long insert(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("community") String community,
            @Param("group") Group group,
            @Param("minor") boolean minor,
            @Param("caseNumber") String caseNumber,
            @Param("by") String by,
            @Param("now") Instant now);

    Cared find(@Param("id") long id);

    /** As find, and nobody else changes the row meanwhile. */
    Cared lock(@Param("id") long id);

    /** People of these centres who are on the list or proposed, or, otherwise, who have left or were not taken. */
    List<Cared> at(@Param("centres") Collection<String> centres, @Param("gone") boolean gone, @Param("most") int most);

    List<Cared> ofCase(@Param("caseNumber") String caseNumber);

    /** Answers 0 when the person is no longer only proposed. */
    int putOn(
            @Param("id") long id,
            @Param("consent") Consent consent,
            @Param("level") Level level,
            @Param("days") int days,
            @Param("worker") String worker,
            @Param("due") LocalDate due,
            @Param("by") String by,
            @Param("now") Instant now);

    void rate(
            @Param("id") long id,
            @Param("level") Level level,
            @Param("days") int days,
            @Param("worker") String worker,
            @Param("due") LocalDate due);

    /** The last contact's outcome and the day of the next. */
    void contacted(
            @Param("id") long id,
            @Param("outcome") Outcome outcome,
            @Param("at") Instant at,
            @Param("due") LocalDate due);

    /** Answers 0 when the person is in another state. */
    int leave(
            @Param("id") long id,
            @Param("from") ListState from,
            @Param("to") ListState to,
            @Param("cause") LeaveCause cause,
            @Param("keepUntil") LocalDate keepUntil,
            @Param("by") String by,
            @Param("now") Instant now);

    /** The next whose record has been kept long enough, for this transaction alone; or null. */
    Cared takeKept(@Param("today") LocalDate today);

    void erased(@Param("id") long id, @Param("now") Instant now);

    long rating(
            @Param("person") long person,
            @Param("level") Level level,
            @Param("days") int days,
            @Param("advice") Advice advice,
            @Param("by") String by,
            @Param("now") Instant now);

    List<Rating> ratings(@Param("person") long person);

    /** How many ratings of these centres did not follow the table. */
    int overridden(@Param("centres") Collection<String> centres);

    /** The next person whose contact is due and not begun, for this transaction alone; or null. */
    Cared takeDue(@Param("today") LocalDate today);

    /** Begins a contact; null when one is open. */
    Long begin(
            @Param("number") String number,
            @Param("person") long person,
            @Param("dueOn") LocalDate dueOn,
            @Param("dueAt") Instant dueAt,
            @Param("now") Instant now);

    /** Marks contacts that were not done in time; answers their ids. */
    List<Long> missed(@Param("now") Instant now, @Param("most") int most);

    Contact contact(@Param("number") String number);

    Contact contactById(@Param("id") long id);

    /** Contacts of somebody, the latest first. */
    List<Contact> contacts(@Param("person") long person);

    List<Contact> openOf(@Param("people") Collection<Long> people);

    List<Contact> contactsOfCase(@Param("caseNumber") String caseNumber);

    /** Answers 0 when it is done already. */
    int record(
            @Param("id") long id,
            @Param("way") Way way,
            @Param("outcome") Outcome outcome,
            @Param("caseNumber") String caseNumber,
            @Param("by") String by,
            @Param("now") Instant now);

    int callOff(@Param("person") long person);

    /** Answers 0 when it is decided already. */
    int weigh(
            @Param("id") long id,
            @Param("measure") RiskMeasure measure,
            @Param("by") String by,
            @Param("now") Instant now);

    /** Risks of these centres that nobody has decided about. */
    int risksOpen(@Param("centres") Collection<String> centres);

    /** Contacts of these centres that were not done in time and are still open. */
    int missedOpen(@Param("centres") Collection<String> centres);

    long need(
            @Param("contact") long contact,
            @Param("place") int place,
            @Param("department") String department,
            @Param("desk") String desk);

    List<Need> needs(@Param("contact") long contact);

    List<Need> needsOf(@Param("person") long person);

    /** Answers 0 when it is answered already. */
    int answer(
            @Param("id") long id,
            @Param("result") NeedResult result,
            @Param("by") String by,
            @Param("now") Instant now);

    List<CareCount> counts();
}
