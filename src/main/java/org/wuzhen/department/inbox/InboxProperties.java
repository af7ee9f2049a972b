package org.wuzhen.department.inbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How messages of departments are applied.
 *
 * @param applying whether this node applies messages by itself
 * @param appliers how many at the same time
 * @param poll how often a node looks for what another node kept or what is due again
 * @param firstWait before a message is tried again; each further wait is twice as long
 * @param longestWait the longest wait between two tries
 * @param patience how long a message is tried before a person has to look
 */
@ConfigurationProperties("wuzhen.inbox")
record InboxProperties(
        @DefaultValue("true") boolean applying,
        @DefaultValue("2") int appliers,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("1s") Duration firstWait,
        @DefaultValue("5m") Duration longestWait,
        @DefaultValue("30m") Duration patience) {}
