package org.wuzhen.intake;

/** The clerk's answers to the questions of the negative list. */
public record AcceptanceReview(
        AcceptedElsewhere acceptedElsewhere,
        FinalSettlement finalSettlement,
        SubjectClass subjectClass,
        Consent respondentConsent,
        boolean shamSuspected,
        ReportCause reportCause,
        String remark) {}
