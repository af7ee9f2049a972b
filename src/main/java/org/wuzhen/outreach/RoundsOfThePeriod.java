package org.wuzhen.outreach;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.engine.CaseTimers;

/**
 * Begins what is to begin, a centre at a time: one look for all centres, never a timer for each. However many nodes look and
 * however often, a centre has one round in a period, because its table allows one.
 */
@Component
@ConditionalOnProperty(name = "wuzhen.outreach.by-itself", matchIfMissing = true)
class RoundsOfThePeriod {

    private static final Logger LOG = LoggerFactory.getLogger(RoundsOfThePeriod.class);

    private final Outreach outreach;
    private final Directory directory;
    private final CaseTimers timers;

    RoundsOfThePeriod(Outreach outreach, Directory directory, CaseTimers timers) {
        this.outreach = outreach;
        this.directory = directory;
        this.timers = timers;
    }

    @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT15M")
    void look() {
        if (timers.held()) {
            return;
        }
        for (Centre centre : directory.centres()) {
            try {
                if (!outreach.communities(centre.code()).isEmpty()) {
                    outreach.begin(centre);
                }
            } catch (RuntimeException e) {
                LOG.error("巡诊：中心 {} 本期未能开始，其他中心继续，稍后再试", centre.code(), e);
            }
        }
    }
}
