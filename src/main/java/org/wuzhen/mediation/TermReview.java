package org.wuzhen.mediation;

import java.time.Instant;

/** What a look at the term shows when its end comes near. */
public sealed interface TermReview {

    /** The word that the model uses. */
    String code();

    /** The parties have to be asked whether they extend it. */
    record Ask() implements TermReview {

        @Override
        public String code() {
            return "ask";
        }
    }

    /** Too early, or the case is suspended: look again then. */
    record Wait(Instant until) implements TermReview {

        @Override
        public String code() {
            return "wait";
        }
    }

    /** It cannot be extended any further, or no longer runs. */
    record Nothing() implements TermReview {

        @Override
        public String code() {
            return "none";
        }
    }
}
