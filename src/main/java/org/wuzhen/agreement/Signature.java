package org.wuzhen.agreement;

import java.time.LocalDate;

/** A party's hand under the agreement. */
public record Signature(long party, LocalDate signedOn, SigningManner manner) {}
