package org.wuzhen.journey;

import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code dispute-case.bpmn}: the journey of one case, the only model of a case that can be started. */
public final class DisputeCaseProcess {

    public static final ProcessKey KEY = new ProcessKey("dispute-case");

    /** A party withdraws its request. */
    public static final MessageName PARTY_WITHDREW = new MessageName("party-withdrew");

    /** A party clearly refuses mediation: it must stop (人民调解法 art. 17). */
    public static final MessageName PARTY_REFUSED = new MessageName("party-refused");

    /** A clue to a crime came up: it is handed over and access is narrowed (人民调解法 art. 25). */
    public static final MessageName CRIMINAL_CLUE_FOUND = new MessageName("criminal-clue-found");

    /** The dispute is suspected to be made up: mediation stops and it is reported. */
    public static final MessageName SHAM_SUSPECTED = new MessageName("sham-mediation-suspected");

    /** Mediation is ended by the centre, the other routes are told (人民调解法 art. 26). */
    public static final MessageName MEDIATION_TERMINATED = new MessageName("mediation-terminated");

    /** The case stands still for a documented reason. */
    public static final MessageName CASE_SUSPENDED = new MessageName("case-suspended");

    /** How the case came out, the name of a {@link org.wuzhen.casefile.CaseResult}. */
    public static final Variable<String> CASE_RESULT = Variable.text("caseResult");

    public static final String REVIEW_SUSPENSION = "UserTask_ReviewSuspension";

    private DisputeCaseProcess() {}
}
