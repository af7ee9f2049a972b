package org.wuzhen.notification.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.notification.ChannelKind;
import org.wuzhen.notification.Message;
import org.wuzhen.notification.MessageState;
import org.wuzhen.notification.Template;

/** Messages: the outbox, and the record of what was told to whom. Leases and waits are by the database's own clock. */
@Mapper
public interface NotificationMapper {

    void toParty(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("t") Template text,
            @Param("party") long party,
            @Param("recipient") String recipient,
            @Param("body") String body,
            @Param("now") Instant now);

    /** One to staff is in their hands at once. */
    void toStaff(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("t") Template text,
            @Param("person") String person,
            @Param("recipient") String recipient,
            @Param("body") String body,
            @Param("now") Instant now);

    Message find(@Param("id") long id);

    List<Message> of(@Param("number") String number);

    List<Message> toParties(
            @Param("centres") Collection<String> centres,
            @Param("state") MessageState state,
            @Param("before") Long before,
            @Param("most") int most);

    List<Message> to(@Param("person") String person, @Param("most") int most);

    int unread(@Param("person") String person);

    void read(@Param("id") Long id, @Param("person") String person, @Param("now") Instant now);

    /** Takes the oldest that wait on lease, none that another node has. */
    List<Message> claim(
            @Param("most") int most,
            @Param("token") String token,
            @Param("leaseMillis") long leaseMillis,
            @Param("now") Instant now);

    /** Kind of the paper that tells the same as a message, or null. */
    String toldBy(@Param("id") long id);

    int sent(
            @Param("id") long id,
            @Param("token") String token,
            @Param("phone") String shownPhone,
            @Param("now") Instant now);

    int notSent(@Param("id") long id, @Param("token") String token, @Param("why") String why);

    int later(
            @Param("id") long id,
            @Param("token") String token,
            @Param("why") String why,
            @Param("phone") String shownPhone,
            @Param("waitMillis") long waitMillis);

    int failed(
            @Param("id") long id,
            @Param("token") String token,
            @Param("why") String why,
            @Param("phone") String shownPhone);

    /** Messages that a channel has and of which nothing was heard yet. */
    List<Long> handedOver(@Param("channel") ChannelKind channel, @Param("now") Instant now);

    int delivered(@Param("id") long id, @Param("now") Instant now);

    int undelivered(@Param("id") long id, @Param("why") String why);

    /** Writes one once more that failed or was not sent; 0 when that was done already. */
    int again(@Param("id") long id, @Param("now") Instant now);

    Set<Long> refusals(@Param("number") String number);

    boolean refused(@Param("number") String number, @Param("party") long party);

    int refuse(
            @Param("number") String number,
            @Param("party") long party,
            @Param("by") String by,
            @Param("now") Instant now);

    int accept(
            @Param("number") String number,
            @Param("party") long party,
            @Param("by") String by,
            @Param("now") Instant now);
}
