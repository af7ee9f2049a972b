package org.wuzhen.courtreferral.store;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.wuzhen.courtreferral.MediationReport;
import org.wuzhen.courtreferral.NewReferral;
import org.wuzhen.courtreferral.OtherSide;
import org.wuzhen.courtreferral.ReferredCase;

/** Referrals of courts; an act that comes too late or again changes nothing and answers 0. */
@Mapper
public interface CourtReferralMapper {

    void insert(NewReferral referral);

    ReferredCase find(@Param("number") String number);

    ReferredCase ofCourt(@Param("referralNo") String referralNo);

    int accept(
            @Param("number") String number,
            @Param("ackNo") String ackNo,
            @Param("mediator") String mediator,
            @Param("disclosure") String disclosure,
            @Param("by") String by,
            @Param("now") Instant now);

    int decline(
            @Param("number") String number,
            @Param("ackNo") String ackNo,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("now") Instant now);

    int otherSide(
            @Param("number") String number,
            @Param("said") OtherSide said,
            @Param("how") String how,
            @Param("note") String note,
            @Param("by") String by,
            @Param("now") Instant now);

    int recall(@Param("number") String number, @Param("reason") String reason, @Param("now") Instant now);

    int end(@Param("number") String number, @Param("result") String result, @Param("now") Instant now);

    int report(
            @Param("number") String number,
            @Param("reportNo") String reportNo,
            @Param("r") MediationReport report,
            @Param("digest") String digest,
            @Param("bytes") int bytes,
            @Param("by") String by,
            @Param("now") Instant now);

    void ackReceived(@Param("number") String number, @Param("receipt") String receipt, @Param("at") Instant at);

    void reportReceived(@Param("number") String number, @Param("receipt") String receipt, @Param("at") Instant at);
}
