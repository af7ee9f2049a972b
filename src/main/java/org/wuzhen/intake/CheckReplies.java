package org.wuzhen.intake;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseEvent;
import org.wuzhen.department.EnquiryFailed;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.ReplyReceived;

/** Hears what becomes of the checks that registration asked. */
@Component
class CheckReplies {

    private final RegistrationChecks checks;

    CheckReplies(RegistrationChecks checks) {
        this.checks = checks;
    }

    @EventListener
    void on(ReplyReceived reply) {
        if (ours(reply.key())) {
            CheckKind.of(reply.key().department(), reply.operation())
                    .ifPresent(kind -> checks.answered(reply.key(), kind, reply.reply(), reply.by()));
        }
    }

    @EventListener
    void on(EnquiryFailed failed) {
        if (ours(failed.key())) {
            checks.byHand(failed.key());
        }
    }

    @EventListener
    void on(CaseEvent.Handled handled) {
        checks.ended(handled.number());
    }

    private static boolean ours(EnquiryKey key) {
        return key.element().equals(IntakeProcess.ASK_CHECKS);
    }
}
