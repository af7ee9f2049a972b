package org.wuzhen.handling;

/**
 * A summons (吹哨).
 *
 * @param body name of the street or joint party committee that summons
 * @param place where the department is to come, or null
 * @param complicated several departments or a difficult question: it may be returned within two working days
 */
public record NewSummons(
        SummoningBody kind, String body, String department, String demand, String place, boolean complicated) {}
