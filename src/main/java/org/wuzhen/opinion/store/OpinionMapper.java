package org.wuzhen.opinion.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.opinion.Answer;
import org.wuzhen.opinion.AuthorityUse;
import org.wuzhen.opinion.Ending;
import org.wuzhen.opinion.HeadDecision;
import org.wuzhen.opinion.NewRequest;
import org.wuzhen.opinion.Reply;
import org.wuzhen.opinion.Request;

/** Requests to departments and their answers. */
@Mapper
public interface OpinionMapper {

    /** The id of the new request; null when the department is being asked about the case already. */
    Long insert(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("r") NewRequest request,
            @Param("by") String by,
            @Param("now") Instant now);

    Request find(@Param("id") long id);

    Request lock(@Param("id") long id);

    /** All of a case, the oldest first. */
    List<Request> of(@Param("number") String number);

    int remind(@Param("id") long id, @Param("now") Instant now);

    /** Notes a silence, or with null that it is waited on; answers 0 where it was noted already or the request has ended. */
    int silent(@Param("id") long id, @Param("at") Instant at);

    /** Notes how whoever waits on urged the department. */
    int urge(@Param("id") long id, @Param("words") String words, @Param("now") Instant now);

    int end(
            @Param("id") long id,
            @Param("how") Ending how,
            @Param("reason") String reason,
            @Param("due") Instant due,
            @Param("now") Instant now);

    int endAll(
            @Param("number") String number,
            @Param("how") Ending how,
            @Param("reason") String reason,
            @Param("now") Instant now);

    void reply(
            @Param("request") Request request,
            @Param("a") Answer answer,
            @Param("officer") String officer,
            @Param("authority") Long authority,
            @Param("onBehalfOf") String onBehalfOf,
            @Param("binding") boolean binding,
            @Param("beyond") String beyond,
            @Param("now") Instant now);

    /** Answers to a request, the oldest first. */
    List<Reply> replies(@Param("request") long request);

    /** Answers to all requests of a case, the oldest first. */
    List<Reply> repliesOf(@Param("number") String number);

    /** Writes what the head said to the last answer; answers 0 where none waits for the head. */
    int headSays(
            @Param("request") long request,
            @Param("d") HeadDecision decision,
            @Param("amount") BigDecimal amount,
            @Param("binding") boolean binding,
            @Param("head") String head,
            @Param("now") Instant now);

    List<AuthorityUse> uses(
            @Param("department") String department,
            @Param("officer") String officer,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("limit") int limit);

    List<String> usingOfficers();
}
