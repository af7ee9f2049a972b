package org.wuzhen.journey;

import java.util.Map;
import org.wuzhen.engine.MessageName;

/** The office's words for what can stop a case. */
final class Stops {

    private static final Map<MessageName, String> LABELS = Map.of(
            DisputeCaseProcess.PARTY_WITHDREW, "当事人撤回申请",
            DisputeCaseProcess.PARTY_REFUSED, "当事人拒绝调解",
            DisputeCaseProcess.CRIMINAL_CLUE_FOUND, "发现涉刑事线索",
            DisputeCaseProcess.SHAM_SUSPECTED, "疑似虚假调解",
            DisputeCaseProcess.MEDIATION_TERMINATED, "终止调解");

    private Stops() {}

    static String label(MessageName message) {
        return LABELS.get(message);
    }
}
