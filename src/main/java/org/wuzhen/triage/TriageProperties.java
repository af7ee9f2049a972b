package org.wuzhen.triage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a centre may set for its triage.
 *
 * @param relapseDays how many calendar days back an earlier case may be the same dispute come again
 */
@ConfigurationProperties("wuzhen.triage")
public record TriageProperties(@DefaultValue("365") int relapseDays) {}
