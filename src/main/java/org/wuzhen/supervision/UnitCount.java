package org.wuzhen.supervision;

/** How a centre stands: matters that turn red soon, that are overdue, and orders that are not answered or not accepted. */
public record UnitCount(String centre, int amber, int red, int unanswered, int answered) {}
