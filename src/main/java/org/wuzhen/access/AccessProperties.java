package org.wuzhen.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How strict the door is.
 *
 * @param maxTries wrong passwords in a row that lock an account out
 * @param lock how long it stays locked out
 */
@ConfigurationProperties("wuzhen.access")
public record AccessProperties(
        @DefaultValue("5") int maxTries,
        @DefaultValue("30m") Duration lock) {}
