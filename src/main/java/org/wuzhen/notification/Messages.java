package org.wuzhen.notification;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.notification.store.NotificationMapper;

/** Messages as they are read, and what people do about them: send again, note that a party wants none. */
@Component
@Transactional
public class Messages {

    private final NotificationMapper store;
    private final Acts acts;
    private final Clock clock;

    Messages(NotificationMapper store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** Those of a case, the newest first. */
    @Transactional(readOnly = true)
    public List<Message> of(CaseNumber number) {
        return store.of(number.value());
    }

    /**
     * Those to parties, the newest first, of these centres.
     *
     * @param before below this id; null from the newest on
     */
    @Transactional(readOnly = true)
    public List<Message> toParties(Collection<String> centres, MessageState state, Long before, int most) {
        return centres.isEmpty() ? List.of() : store.toParties(centres, state, before, most);
    }

    /** Those to a person of the office, unread ones first. */
    @Transactional(readOnly = true)
    public List<Message> to(String person, int most) {
        return store.to(person, most);
    }

    /** How many somebody has not read. */
    @Transactional(readOnly = true)
    public int unread(String person) {
        return store.unread(person);
    }

    /** The person logged in has read one of theirs; null for all. */
    public void read(Long id) {
        store.read(id, acts.actor().userId(), clock.instant());
    }

    /**
     * Sends one once more that failed or was not sent.
     *
     * @throws NoSuchElementException when the case has none such
     */
    public void again(CaseNumber number, long id) {
        Message message = store.of(number.value()).stream()
                .filter(one -> one.id() == id && one.party() != null)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No message " + id));
        if (store.again(id, clock.instant()) > 0) {
            acts.record(
                    "message-sent-again",
                    number.value(),
                    "重新发送“" + message.step() + "”短信给" + message.recipient(),
                    null,
                    Map.of("message", String.valueOf(id)));
        }
    }

    /** Ids of the parties of a case that want no messages. */
    @Transactional(readOnly = true)
    public Set<Long> refusals(CaseNumber number) {
        return store.refusals(number.value());
    }

    /** A party wants no messages, or wants them again; what it has to be told is then told by phone or in person. */
    public void refuse(CaseNumber number, long party, String label, boolean refused) {
        int changed = refused
                ? store.refuse(number.value(), party, acts.actor().userId(), clock.instant())
                : store.accept(number.value(), party, acts.actor().userId(), clock.instant());
        if (changed > 0) {
            acts.record(
                    refused ? "messages-refused" : "messages-accepted",
                    number.value(),
                    label + (refused ? "不接收短信，改为电话或者当面告知" : "同意接收短信"),
                    null,
                    Map.of("party", String.valueOf(party)));
        }
    }
}
