package org.wuzhen.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far lists go.
 *
 * @param countLimit up to how many archived cases the list counts; beyond it says that there are more and turns pages up to
 *     here; what is under way is counted whole
 * @param exportLimit up to how many cases one file holds
 * @param taskLimit up to how many tasks of one person the work list holds
 * @param savedSearches how many searches one person may keep
 */
@ConfigurationProperties("wuzhen.ledger")
record LedgerProperties(
        @DefaultValue("1000") int countLimit,
        @DefaultValue("20000") int exportLimit,
        @DefaultValue("1000") int taskLimit,
        @DefaultValue("20") int savedSearches) {}
