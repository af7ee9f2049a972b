package org.wuzhen.department.exchange;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.wuzhen.department.signature.HashFamily;

/**
 * How the exchange works, for all departments.
 *
 * @param sending whether this node sends at all
 * @param node how attempts name this node; null for the machine's name and process id
 * @param poll how often a node looks for what another node recorded or what is due again
 * @param leaseMargin how much longer than the call's own limit a lease runs
 * @param firstWait before the first repeat; each further wait is twice as long
 * @param longestWait the longest wait between two attempts
 * @param mostFaults how often a department's system may fail on one enquiry while it serves others
 * @param digest what digests of questions are made with
 * @param receipts how many receipts are written at the same time
 * @param breaker when a department's line opens and closes
 */
@ConfigurationProperties("wuzhen.exchange")
public record ExchangeProperties(
        @DefaultValue("true") boolean sending,
        String node,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("30s") Duration leaseMargin,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("8") int mostFaults,
        @DefaultValue("SHA256") HashFamily digest,
        @DefaultValue("4") int receipts,
        @DefaultValue Breaker breaker) {

    /**
     * The breaker of each line.
     *
     * @param calls how many of the last calls are looked at
     * @param least how many there must be before the line may open
     * @param failedPercent from which share of failed calls on the line opens
     * @param pause how long it stays open before it is tried again
     * @param trials how many calls try it again
     */
    public record Breaker(
            @DefaultValue("20") int calls,
            @DefaultValue("5") int least,
            @DefaultValue("60") float failedPercent,
            @DefaultValue("30s") Duration pause,
            @DefaultValue("2") int trials) {}
}
