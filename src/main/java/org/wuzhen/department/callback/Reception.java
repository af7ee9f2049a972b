package org.wuzhen.department.callback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.department.inbox.Letterbox;
import org.wuzhen.department.signature.Signature;
import org.wuzhen.department.store.CallbackMapper;

/** Takes a signed message in: its nonce is used up and the message is kept in one transaction, or neither is. */
@Component
class Reception {

    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    /** Beside the skew: the nodes' clocks differ, and forgetting takes its time. */
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private final CallbackMapper doors;
    private final Letterbox letterbox;
    private final Clock clock;
    private final Duration skew;

    Reception(CallbackMapper doors, Letterbox letterbox, Clock clock, CallbackProperties settings) {
        this.doors = doors;
        this.letterbox = letterbox;
        this.clock = clock;
        this.skew = settings.callback().skew();
    }

    /** What became of a message. */
    sealed interface Outcome {

        /**
         * It is kept, now or since before.
         *
         * @param first when it came the first time
         */
        record Kept(Instant first) implements Outcome {}

        /** Its nonce was used before. */
        record Replayed() implements Outcome {}

        /** Another message came under the same number. */
        record OtherBody() implements Outcome {}
    }

    /** Keeps a message; once this returns it is on the disk. */
    @Transactional
    Outcome take(String department, Signature signature, IncomingText message) {
        if (!use(department, signature)) {
            return new Outcome.Replayed();
        }
        Letterbox.Kept kept = letterbox.keep(department, message.id(), message.text());
        return kept.same() ? new Outcome.Kept(kept.first()) : new Outcome.OtherBody();
    }

    /** Uses up the nonce of a signed message that cannot be kept; false when it was used before. */
    @Transactional
    boolean use(String department, Signature signature) {
        return doors.useNonce(
                        department,
                        signature.nonce(),
                        signature.time().plus(skew).plus(MARGIN))
                == 1;
    }

    /** Forgets nonces that no message can bear any more, because its time would be too far off. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT5M")
    @Transactional
    void forgetNonces() {
        int gone = doors.forgetNonces(clock.instant());
        LOG.debug("{} nonces forgotten", gone);
    }
}
