package org.wuzhen.courtreferral;

import java.time.Instant;
import java.time.LocalDate;

/** A referral as it came; meanings as in {@link ReferredCase}. */
public record NewReferral(
        String number,
        String courtCode,
        String referralNo,
        String messageId,
        String cause,
        LocalDate referredOn,
        Instant receivedAt,
        int limitDays,
        String wantedMediator,
        String judge,
        String files) {

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "NewReferral[" + number + "]";
    }
}
