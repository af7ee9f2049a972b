package org.wuzhen.escalation;

import java.time.Instant;

/**
 * A case handed over for receipt.
 *
 * @param receiving code of the centre that is to receive it; the case's own where it is reported to the city
 * @param ruling code of the centre whose director decides on a refusal
 */
public record HandedUp(Target target, String receiving, String ruling, Instant remindAt, Instant due) {}
