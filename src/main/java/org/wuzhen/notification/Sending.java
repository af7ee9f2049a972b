package org.wuzhen.notification;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.notification.Addressees.NotReached;
import org.wuzhen.notification.Addressees.Phone;
import org.wuzhen.notification.Addressees.Reach;
import org.wuzhen.notification.MessageChannel.Handed;
import org.wuzhen.notification.MessageChannel.NotNow;
import org.wuzhen.notification.MessageChannel.Outgoing;
import org.wuzhen.notification.MessageChannel.Receipt;
import org.wuzhen.notification.MessageChannel.Refused;
import org.wuzhen.notification.store.NotificationMapper;

/**
 * Sends what was written: takes a lease on some messages, finds out how each party is reached at this moment, hands them
 * over without holding a transaction, and notes how it went. A lease that ran out is taken by whoever comes next; the
 * message's id keeps the channel from sending it twice.
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int AT_A_TIME = 40;
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** How long it waits after each failure; after the last one people are told. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

    private final NotificationMapper store;
    private final Addressees addressees;
    private final Map<ChannelKind, MessageChannel> channels = new EnumMap<>(ChannelKind.class);
    private final TransactionOperations transaction;
    private final Acts acts;
    private final Clock clock;

    Sending(
            NotificationMapper store,
            Addressees addressees,
            ObjectProvider<MessageChannel> channels,
            TransactionOperations transaction,
            Acts acts,
            Clock clock) {
        this.store = store;
        this.addressees = addressees;
        channels.forEach(channel -> this.channels.put(channel.kind(), channel));
        this.transaction = transaction;
        this.acts = acts;
        this.clock = clock;
    }

    /** How going about a message ended. */
    private sealed interface Result {}

    private record Gone(String shownPhone) implements Result {}

    private record NotToBeSent(String why) implements Result {}

    private record Failed(String why, String shownPhone, boolean forGood) implements Result {}

    /** Sends the next few; answers how many it took. */
    int next() {
        String token = UUID.randomUUID().toString();
        List<Message> taken =
                transaction.execute(status -> store.claim(AT_A_TIME, token, LEASE.toMillis(), clock.instant()));
        taken.forEach(message -> {
            Result result = tried(message);
            transaction.executeWithoutResult(status -> note(message, token, result));
        });
        return taken.size();
    }

    /** Asks the channels what became of messages that they have; answers of how many they knew. */
    int receipts() {
        int known = 0;
        for (MessageChannel channel : channels.values()) {
            Map<Long, Receipt> receipts = channel.receipts(store.handedOver(channel.kind(), clock.instant()));
            known += receipts.size();
            receipts.forEach((id, receipt) -> transaction.executeWithoutResult(status -> note(id, receipt)));
        }
        return known;
    }

    private Result tried(Message message) {
        try {
            return sent(message);
        } catch (RuntimeException e) {
            // its text may name what it was given
            LOG.warn(
                    "Message {} could not be sent: {}",
                    message.id(),
                    e.getClass().getSimpleName());
            return new Failed("短信平台无法连接", null, false);
        }
    }

    private Result sent(Message message) {
        CaseNumber number = CaseNumber.of(message.caseNumber());
        if (store.refused(number.value(), message.party())) {
            return new NotToBeSent("当事人不接收短信，请电话或者当面告知");
        }
        Reach reach = addressees.reach(number, message.party(), store.toldBy(message.id()), message.createdAt());
        if (reach instanceof NotReached not) {
            return new NotToBeSent(not.why());
        }
        MessageChannel channel = channels.get(message.channel());
        if (channel == null) {
            return new NotToBeSent("尚未接通短信平台，请电话或者当面告知");
        }
        Phone phone = (Phone) reach;
        Handed handed = channel.hand(new Outgoing(message.id(), phone.number(), phone.shown(), message.body()));
        if (handed instanceof Refused refused) {
            return new Failed(refused.why(), phone.shown(), true);
        }
        return handed instanceof NotNow later ? new Failed(later.why(), phone.shown(), false) : new Gone(phone.shown());
    }

    private void note(Message message, String token, Result result) {
        if (result instanceof Gone gone) {
            store.sent(message.id(), token, gone.shownPhone(), clock.instant());
        } else if (result instanceof NotToBeSent not) {
            store.notSent(message.id(), token, not.why());
        } else if (result instanceof Failed failed) {
            if (!failed.forGood() && message.attempts() <= WAITS.size()) {
                Duration wait = WAITS.get(message.attempts() - 1);
                store.later(message.id(), token, failed.why(), failed.shownPhone(), wait.toMillis());
            } else if (store.failed(message.id(), token, failed.why(), failed.shownPhone()) > 0) {
                tell(message, failed.why());
            }
        }
    }

    private void note(long id, Receipt receipt) {
        if (receipt.delivered()) {
            store.delivered(id, clock.instant());
        } else if (store.undelivered(id, receipt.why()) > 0) {
            tell(store.find(id), receipt.why());
        }
    }

    /** Whoever carries the case has to phone now: the act stands on its timeline, and its text tells them. */
    private void tell(Message message, String why) {
        acts.record(
                "message-failed",
                message.caseNumber(),
                "“" + message.step() + "”短信未能送达" + message.recipient() + "，请电话告知",
                why,
                Map.of("message", String.valueOf(message.id())));
    }
}
