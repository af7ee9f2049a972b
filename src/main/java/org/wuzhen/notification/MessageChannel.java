package org.wuzhen.notification;

import java.util.Collection;
import java.util.Map;

/** A way by which messages leave the house: a gateway of text messages, or whatever an installation has. */
public interface MessageChannel {

    ChannelKind kind();

    /** Hands a message over. One that is handed over again under the same id is sent once. */
    Handed hand(Outgoing message);

    /** What is known by now of messages handed over earlier, by their ids; those of which nothing is known are left out. */
    Map<Long, Receipt> receipts(Collection<Long> messages);

    /**
     * A message that goes out.
     *
     * @param phone in clear, never for a log
     */
    record Outgoing(long id, String phone, String shownPhone, String body) {
        @Override
        public String toString() {
            return "Outgoing[" + id + "]";
        }
    }

    /** How handing over went. */
    sealed interface Handed {}

    /** The channel has it. */
    record Taken() implements Handed {}

    /** It will never take it, in Chinese: 空号. */
    record Refused(String why) implements Handed {}

    /** It could not be reached; later perhaps. */
    record NotNow(String why) implements Handed {}

    /**
     * What became of a message.
     *
     * @param why in Chinese, where it did not arrive
     */
    record Receipt(boolean delivered, String why) {}
}
