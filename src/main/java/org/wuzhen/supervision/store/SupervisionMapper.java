package org.wuzhen.supervision.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.access.Sight;
import org.wuzhen.casefile.TurningClocks.Turned;
import org.wuzhen.deadline.DeadlineState;
import org.wuzhen.supervision.Colour;
import org.wuzhen.supervision.DeskQuery;
import org.wuzhen.supervision.Entry;
import org.wuzhen.supervision.EntryKind;
import org.wuzhen.supervision.NewOrder;
import org.wuzhen.supervision.Order;
import org.wuzhen.supervision.OrderState;
import org.wuzhen.supervision.Outcome;
import org.wuzhen.supervision.Reminders;
import org.wuzhen.supervision.Responsible;
import org.wuzhen.supervision.Ruled;
import org.wuzhen.supervision.UnitCount;
import org.wuzhen.supervision.Watched;

/** Clocks that turned, reminders, orders and their course. */
@Mapper
public interface SupervisionMapper {

    /** Notes a clock that turned amber; false when it was noted before. */
    Boolean amber(
            @Param("t") Turned turned,
            @Param("s") DeadlineState state,
            @Param("centre") String centre,
            @Param("r") Responsible responsible,
            @Param("now") Instant now);

    /** Notes a clock that turned red; false when it was noted before. */
    Boolean red(
            @Param("t") Turned turned,
            @Param("s") DeadlineState state,
            @Param("centre") String centre,
            @Param("r") Responsible responsible,
            @Param("now") Instant now);

    /** Lets the desk follow the clocks of a case; answers how many have moved or ended. */
    int follow(@Param("number") String number);

    /** Answers 0 when the round has reminded of this light before. */
    int remind(
            @Param("clock") long clock,
            @Param("number") String number,
            @Param("cause") String cause,
            @Param("person") String person,
            @Param("groups") String groups,
            @Param("by") String by,
            @Param("now") Instant now);

    void reminded(@Param("clock") long clock, @Param("now") Instant now);

    Reminders.Open openReminders(
            @Param("person") String person, @Param("groups") Collection<String> groups, @Param("limit") int limit);

    /** The id of the new order; null when a stage has asked for it before. */
    Long insert(
            @Param("number") String number,
            @Param("o") NewOrder order,
            @Param("by") String by,
            @Param("now") Instant now);

    void join(@Param("order") long order, @Param("clock") long clock);

    Order find(@Param("id") long id);

    Order lock(@Param("id") long id);

    /** Orders of a case that the rule did not leave out, the oldest first. */
    List<Order> of(@Param("number") String number);

    List<Order> openOf(@Param("number") String number);

    /** The open order of a case that came from a clock and goes to these groups, or null. */
    Long openByClock(@Param("number") String number, @Param("groups") String groups);

    /** Orders that wait for an answer about clocks that have all ended. */
    List<Order> doneBeforeAnswer(@Param("number") String number);

    /** How many orders of a case were issued. */
    int issued(@Param("number") String number);

    void issue(
            @Param("id") long id,
            @Param("paper") String paper,
            @Param("colour") Colour colour,
            @Param("r") Ruled ruled,
            @Param("term") String term,
            @Param("due") Instant due,
            @Param("now") Instant now);

    /** Sets until when it is answered, and lets it wait for that. */
    void due(@Param("id") long id, @Param("due") Instant due);

    void state(@Param("id") long id, @Param("state") OrderState state);

    void interviewed(@Param("id") long id, @Param("now") Instant now);

    /** Answers 0 when it has ended already. */
    int end(
            @Param("id") long id,
            @Param("outcome") Outcome outcome,
            @Param("by") String by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    void enter(
            @Param("order") long order,
            @Param("kind") EntryKind kind,
            @Param("whom") String whom,
            @Param("words") String words,
            @Param("author") String author,
            @Param("now") Instant now);

    List<Entry> entries(@Param("order") long order);

    /** A page of the desk, the most urgent first. */
    List<Watched> watched(@Param("q") DeskQuery query, @Param("sight") Sight sight);

    /** Those of these clocks that are on somebody's desk. */
    List<Watched> chosen(
            @Param("clocks") Collection<Long> clocks,
            @Param("sight") Sight sight,
            @Param("centres") Collection<String> centres,
            @Param("now") Instant now);

    /** How many amber and red matters and open orders each centre has. */
    List<UnitCount> counts(@Param("centres") Collection<String> centres, @Param("now") Instant now);

    /** Open orders of these centres, and those that ended after a moment; the most urgent first. */
    List<Order> orders(
            @Param("centres") Collection<String> centres,
            @Param("sight") Sight sight,
            @Param("ended") boolean ended,
            @Param("limit") int limit);
}
