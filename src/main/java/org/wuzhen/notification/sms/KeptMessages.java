package org.wuzhen.notification.sms;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.notification.ChannelKind;
import org.wuzhen.notification.MessageChannel;
import org.wuzhen.notification.store.KeptMapper;
import org.wuzhen.notification.store.KeptMapper.Kept;

/**
 * Keeps text messages instead of sending them, for the demo and for tests: nothing leaves the house, and the number itself
 * is not kept. A number ending in 0000 is one that does not exist; the others have their message a moment later.
 */
@Component
@Transactional
@ConditionalOnProperty(name = "wuzhen.notification.sms", havingValue = "kept")
class KeptMessages implements MessageChannel {

    private static final String NOBODYS = "0000";

    private final KeptMapper store;
    private final Duration onItsWay;
    private final Clock clock;

    KeptMessages(KeptMapper store, @Value("${wuzhen.notification.on-its-way:3s}") Duration onItsWay, Clock clock) {
        this.store = store;
        this.onItsWay = onItsWay;
        this.clock = clock;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.SMS;
    }

    @Override
    public Handed hand(Outgoing message) {
        store.keep(
                message.id(),
                message.shownPhone(),
                message.body(),
                !message.phone().endsWith(NOBODYS),
                clock.instant());
        return new Taken();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, Receipt> receipts(Collection<Long> messages) {
        Map<Long, Receipt> known = new HashMap<>();
        if (!messages.isEmpty()) {
            for (Kept kept : store.keptBefore(messages, clock.instant().minus(onItsWay))) {
                known.put(kept.message(), new Receipt(kept.exists(), kept.exists() ? null : "号码不存在"));
            }
        }
        return known;
    }
}
