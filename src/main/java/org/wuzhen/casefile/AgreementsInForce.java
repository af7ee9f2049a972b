package org.wuzhen.casefile;

import java.util.Optional;
import org.wuzhen.casefile.number.CaseNumber;

/** Where stages find the agreement of a case that another stage made; the stage of the agreement answers. */
public interface AgreementsInForce {

    /** The agreement that took effect last. */
    Optional<AgreementInForce> of(CaseNumber number);
}
