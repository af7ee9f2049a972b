package org.wuzhen.relapse;

import java.time.Instant;
import java.util.List;

/**
 * A hearing that is called.
 *
 * @param matters what is heard
 * @param told how the parties were told
 */
public record NewHearing(
        Instant at, String place, String chair, String recorder, List<Panelist> panel, String matters, String told) {}
