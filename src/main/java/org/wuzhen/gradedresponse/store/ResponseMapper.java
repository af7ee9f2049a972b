package org.wuzhen.gradedresponse.store;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.deadline.OperatingMode;
import org.wuzhen.directory.Post;
import org.wuzhen.gradedresponse.NewReport;
import org.wuzhen.gradedresponse.OnDuty;
import org.wuzhen.gradedresponse.Response;
import org.wuzhen.gradedresponse.SignedKind;
import org.wuzhen.gradedresponse.SignedOrder;
import org.wuzhen.gradedresponse.SituationReport;
import org.wuzhen.gradedresponse.SituationReports;

/** The tables of graded responses. */
@Mapper
public interface ResponseMapper {

    void open(
            @Param("number") String number,
            @Param("zone") String zone,
            @Param("zoneName") String zoneName,
            @Param("units") String units,
            @Param("level") OperatingMode level,
            @Param("now") Instant now,
            @Param("until") Instant until);

    Response find(@Param("number") String number);

    Response lock(@Param("number") String number);

    Response runningOf(@Param("zone") String zone);

    List<Response> running();

    List<Response> ended(@Param("limit") int limit);

    void order(@Param("number") String number, @Param("level") OperatingMode level, @Param("until") Instant until);

    void inForce(
            @Param("number") String number,
            @Param("minutes") int minutes,
            @Param("roster") String roster,
            @Param("change") long change);

    void changed(@Param("number") String number, @Param("change") long change);

    void over(@Param("number") String number, @Param("how") SignedKind how, @Param("now") Instant now);

    void sign(
            @Param("number") String number,
            @Param("kind") SignedKind kind,
            @Param("level") OperatingMode level,
            @Param("until") Instant until,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("signedFor") String signedFor,
            @Param("now") Instant now);

    /** Notes what the rule asks for at the level of an order. */
    void measured(@Param("id") long id, @Param("measures") String measures, @Param("row") String row);

    SignedOrder latest(@Param("number") String number);

    List<SignedOrder> orders(@Param("number") String number);

    void onDuty(
            @Param("number") String number,
            @Param("centre") String centre,
            @Param("post") Post post,
            @Param("person") String person,
            @Param("now") Instant now);

    void offDuty(@Param("number") String number, @Param("now") Instant now);

    List<OnDuty> duty(@Param("number") String number);

    int lastRound(@Param("number") String number);

    void ask(
            @Param("number") String number,
            @Param("round") int round,
            @Param("centre") String centre,
            @Param("now") Instant now,
            @Param("due") Instant due);

    List<SituationReport> ofRound(@Param("number") String number, @Param("round") int round);

    SituationReport report(@Param("id") long id);

    int give(@Param("id") long id, @Param("r") NewReport report, @Param("by") String by, @Param("now") Instant now);

    void missed(@Param("id") long id);

    void dropAsked(@Param("number") String number);

    List<SituationReport> reports(@Param("number") String number, @Param("limit") int limit);

    SituationReports.Count count(@Param("number") String number);
}
