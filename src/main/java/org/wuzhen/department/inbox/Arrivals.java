package org.wuzhen.department.inbox;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.department.store.MessageMapper;

/** What departments sent lately and what became of it, for those who watch over the exchange; never what it says. */
@Component
@Transactional(readOnly = true)
public class Arrivals {

    private final MessageMapper messages;

    Arrivals(MessageMapper messages) {
        this.messages = messages;
    }

    /**
     * A message as it came.
     *
     * @param operation kebab name, or null while it has not been read
     * @param answers whether it answers an enquiry of ours
     * @param number the case that it belongs to, or null
     * @param repeats how often the very same message came again
     * @param repeatedAt when it did last, or null
     * @param firstAt when the same matter came first, where this one only repeats it; or null
     */
    public record Arrival(
            String messageId,
            String operation,
            boolean answers,
            MessageState state,
            String number,
            Instant receivedAt,
            int repeats,
            Instant repeatedAt,
            Instant firstAt) {}

    /** Of one department, the newest first. */
    public List<Arrival> of(String department, int most) {
        return messages.came(department, most).stream()
                .map(came -> new Arrival(
                        came.messageId(),
                        came.operation(),
                        came.requestId() != null,
                        MessageState.valueOf(came.state()),
                        came.caseNumber(),
                        came.receivedAt(),
                        came.repeats(),
                        came.repeatedAt(),
                        came.firstAt()))
                .toList();
    }
}
