package org.wuzhen.lists;

import java.time.LocalDate;

/**
 * What is entered: a new entry, or a new version of one.
 *
 * @param disputeType name of a kind of dispute, or null
 * @param from the first day in force
 * @param why why it is changed
 */
public record NewEntry(
        ListKind kind,
        Subject subject,
        String owner,
        String title,
        String text,
        String basis,
        String disputeType,
        LocalDate from,
        String why) {}
