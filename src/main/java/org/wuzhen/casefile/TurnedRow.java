package org.wuzhen.casefile;

/** A clock whose light has turned, as it lies in its table. */
record TurnedRow(long id, String caseNumber, String taskId, boolean legal, String term, String state) {}
