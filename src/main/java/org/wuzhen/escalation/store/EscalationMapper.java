package org.wuzhen.escalation.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.escalation.CityReceipt;
import org.wuzhen.escalation.Escalation;
import org.wuzhen.escalation.NewEscalation;
import org.wuzhen.escalation.Outcome;
import org.wuzhen.escalation.ReceiptHow;
import org.wuzhen.escalation.Ruling;
import org.wuzhen.escalation.SheetLine;
import org.wuzhen.escalation.Target;

/** Escalations, their sheets, and what is counted and told around them. */
@Mapper
public interface EscalationMapper {

    /** The id of an escalation that a rule asks to weigh; null when one is open or this row has asked here before. */
    Long note(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("row") String row,
            @Param("reason") String reason,
            @Param("basis") String basis,
            @Param("by") String by,
            @Param("now") Instant now);

    /** The id of an escalation proposed by hand; null when one is open. */
    Long propose(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("target") Target target,
            @Param("to") String to,
            @Param("e") NewEscalation proposed,
            @Param("by") String by,
            @Param("now") Instant now);

    Escalation find(@Param("id") long id);

    Escalation lock(@Param("id") long id);

    /** All of a case, the oldest first. */
    List<Escalation> of(@Param("number") String number);

    /** The open one of a case, or null. */
    Escalation openOf(@Param("number") String number);

    /** What a rule has noted and no process has taken up, the oldest first. */
    List<Escalation> untold(@Param("limit") int limit);

    /** Answers 0 when somebody else has taken it up. */
    int take(@Param("id") long id, @Param("now") Instant now);

    /** Whoever weighed it proposes it. */
    void weighed(
            @Param("id") long id,
            @Param("target") Target target,
            @Param("to") String to,
            @Param("e") NewEscalation proposed,
            @Param("by") String by);

    void handedUp(
            @Param("id") long id, @Param("sheet") String sheet, @Param("due") Instant due, @Param("now") Instant now);

    void line(@Param("id") long id, @Param("seq") int seq, @Param("line") SheetLine line);

    List<SheetLine> lines(@Param("id") long id);

    /** Answers 0 when the reminder was given already or nobody is waited for. */
    int remind(@Param("id") long id, @Param("now") Instant now);

    void received(
            @Param("id") long id, @Param("how") ReceiptHow how, @Param("by") String by, @Param("now") Instant now);

    void refused(
            @Param("id") long id,
            @Param("reason") String reason,
            @Param("basis") String basis,
            @Param("by") String by,
            @Param("now") Instant now);

    void ruled(@Param("id") long id, @Param("r") Ruling ruling, @Param("by") String by, @Param("now") Instant now);

    void city(@Param("id") long id, @Param("c") CityReceipt receipt);

    /** Answers 0 when it has ended already. */
    int end(
            @Param("id") long id,
            @Param("outcome") Outcome outcome,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("now") Instant now);

    void failed(@Param("number") String number, @Param("now") Instant now);

    int failures(@Param("number") String number);

    /** Up to when clocks were looked at; whoever else looks waits. */
    Instant lookedThrough();

    void look(@Param("through") Instant through);

    /** The case of a first receiver has ended, of whom it was not told yet. */
    void tell(@Param("number") String number, @Param("person") String person, @Param("now") Instant now);

    /** Numbers of the ended cases that a first receiver was told of and has not seen. */
    List<String> unseen(@Param("person") String person);

    int seen(@Param("number") String number, @Param("person") String person, @Param("now") Instant now);
}
