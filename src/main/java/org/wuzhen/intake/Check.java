package org.wuzhen.intake;

import java.time.Instant;
import org.wuzhen.sealing.Sealed;

/**
 * A check of a registered dispute as it stands.
 *
 * @param requestId of the enquiry in the exchange
 * @param party id of the party whom it concerns, or null where it concerns the dispute
 * @param byHandSince since when people ask by telephone or letter, or null
 * @param result null while the answer is out
 * @param elsewhere what the clerk would then answer to the negative list, or null
 * @param settlement likewise
 * @param found what was found, in the office's words, or null
 * @param answeredBy log-in name of whoever asked by hand, or null
 * @param finding what somebody decided about a hit that came after the review, or null
 */
public record Check(
        String requestId,
        CheckKind kind,
        Long party,
        Instant askedAt,
        Instant byHandSince,
        CheckResult result,
        AcceptedElsewhere elsewhere,
        FinalSettlement settlement,
        Sealed found,
        Instant answeredAt,
        String answeredBy,
        Finding finding,
        Instant decidedAt) {

    /** Whether the answer is still out. */
    public boolean open() {
        return result == null;
    }

    /** Whether the answer speaks against the dispute. */
    public boolean hit() {
        return result != null && result.hit();
    }

    /** How it stands, in the office's words. */
    public String state() {
        if (result != null) {
            return result.label();
        }
        return byHandSince == null ? "正在核查" : "转人工核查";
    }

    /** What a person decides about a hit that came after the review. */
    public enum Finding {
        CLEARED("经核实不影响本案，继续办理"),
        GO_ON("属于同一事项，依法可以继续调解"),
        STOP("属实，终止本案调解");

        private final String label;

        Finding(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
