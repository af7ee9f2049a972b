package org.wuzhen.deadline;

/** The operating mode of a centre as it lies in its table. */
record UnitMode(String unit, OperatingMode mode) {}
