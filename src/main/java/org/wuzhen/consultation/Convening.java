package org.wuzhen.consultation;

import java.time.Instant;
import java.util.List;
import org.wuzhen.directory.Post;

/**
 * How a consultation is composed.
 *
 * @param lead code of the department that leads
 * @param members codes of all that take part, the lead among them
 * @param changeReason why it is composed otherwise than the rule advises; null where it is not
 */
public record Convening(
        String lead,
        List<String> members,
        Post chair,
        int quorum,
        Instant meetingAt,
        String place,
        String question,
        String changeReason) {

    public Convening {
        members = List.copyOf(members);
    }

    /** The same without a reason: nothing was changed. */
    Convening unchanged() {
        return new Convening(lead, members, chair, quorum, meetingAt, place, question, null);
    }
}
