package org.wuzhen.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a centre may set for its intake.
 *
 * @param duplicateDays how many calendar days back an earlier case may be the same dispute
 */
@ConfigurationProperties("wuzhen.intake")
public record IntakeProperties(@DefaultValue("180") int duplicateDays) {}
