package org.wuzhen.publishing;

import java.time.Instant;

/**
 * One published family of models, rules and forms.
 *
 * @param number counts from 1; shown on the case page
 * @param digest SHA-256 of the family
 * @param shipped whether it came with a release, not from a person
 * @param publishedBy log-in name, {@code system} for a shipped one
 */
public record Edition(
        int number, String deploymentId, String digest, boolean shipped, String publishedBy, Instant publishedAt) {}
