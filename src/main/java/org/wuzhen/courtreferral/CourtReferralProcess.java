package org.wuzhen.courtreferral;

import java.util.Date;
import org.wuzhen.engine.MessageName;
import org.wuzhen.engine.ProcessKey;
import org.wuzhen.engine.Variable;

/** The contract with {@code court-referral.bpmn}: 诉前委派 of one case, from the mediator's confirmation to its end. */
public final class CourtReferralProcess {

    public static final ProcessKey KEY = new ProcessKey("court-referral");

    /** In which a mediator confirms (特邀调解规定 art. 10, 12). */
    public static final String CONFIRM_TERM = "court-referral-confirm";

    /** In which a referred dispute is mediated (特邀调解规定 art. 27); it bounds mediation in the place of its own term. */
    public static final String MEDIATION_TERM = "court-referral-mediation";

    /** What ends a whole case before its time; told when the court takes a referral back. */
    public static final MessageName MEDIATION_TERMINATED = new MessageName("mediation-terminated");

    /** Whether the centre takes it. */
    public static final Variable<Boolean> TAKEN = Variable.flag("referralTaken");

    /** {@code agrees}, {@code refuses} or {@code unreachable}. */
    public static final Variable<String> OTHER_SIDE = Variable.text("otherSide");

    /** By which term mediation runs. */
    public static final Variable<String> TERM = Variable.text("mediationTerm");

    /** From when it runs: the mediator's confirmation. */
    public static final Variable<Date> FROM = Variable.date("mediationFrom");

    /** How mediation came out, or that it never began; the journey goes on from there. */
    public static final Variable<String> OUTCOME = Variable.text("mediationOutcome");

    public static final String DECLINED = "declined";
    public static final String REFUSED = "refused";
    public static final String UNREACHABLE = "unreachable";

    private CourtReferralProcess() {}
}
