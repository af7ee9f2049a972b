package org.wuzhen.gradedresponse;

/** A situation report as a centre gives it. */
public record NewReport(SituationReport.Situation situation, int gathered, String words, String needs) {}
