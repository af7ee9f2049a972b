package org.wuzhen.care;

import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wuzhen.engine.CaseTimers;

/** The one round for everybody on the list: begins what has fallen due, marks what was missed, deletes what was kept long enough. */
@Component
@ConditionalOnProperty(name = "wuzhen.care.by-itself", matchIfMissing = true)
class CareRounds {

    private static final Logger LOG = LoggerFactory.getLogger(CareRounds.class);
    private static final int AT_A_TIME = 200;

    private final CareSweep sweep;
    private final CaseTimers timers;

    CareRounds(CareSweep sweep, CaseTimers timers) {
        this.sweep = sweep;
        this.timers = timers;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1M")
    void round() {
        some("到期的问诊", sweep::begin);
        some("逾期的问诊", () -> sweep.noteMissed() > 0);
        some("封存期满的记录", sweep::erase);
    }

    private void some(String what, BooleanSupplier next) {
        try {
            for (int done = 0; done < AT_A_TIME && !timers.held() && next.getAsBoolean(); done++) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.error("问诊：{}未能处理，下一轮再试", what, e);
        }
    }
}
