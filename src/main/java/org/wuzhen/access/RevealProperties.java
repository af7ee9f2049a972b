package org.wuzhen.access;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much looking is ordinary.
 *
 * @param perDay how many times a person may look at masked data in one day before the security administrator is told
 * @param shownFor seconds that a page with a value in clear stays open
 */
@ConfigurationProperties("wuzhen.reveal")
record RevealProperties(
        @DefaultValue("20") int perDay, @DefaultValue("60") int shownFor) {}
