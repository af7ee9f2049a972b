package org.wuzhen.opinion;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What is to be asked.
 *
 * @param department code of the department
 * @param question in the words of whoever asks
 * @param amount the sum in yuan that it is about, or null
 * @param wantedOn by when it would help to know, or null; the department's term runs whatever stands here
 */
public record NewRequest(String department, Matter matter, String question, BigDecimal amount, LocalDate wantedOn) {}
