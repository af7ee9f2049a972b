package org.wuzhen.casefile;

import java.time.Instant;
import org.wuzhen.sealing.Mask;
import org.wuzhen.sealing.PersonalNumber;
import org.wuzhen.sealing.Sealed;

/**
 * A number of a person that stood in a narrative and is kept sealed beside it.
 *
 * @param id stands in the mark that took its place
 * @param minor the ID number is that of somebody under 18 on the day it was written
 */
public record SealedText(
        long id, PersonalNumber.Kind kind, Sealed text, boolean minor, String writtenBy, Instant writtenAt) {

    /** 120***********1234; nothing of a minor's. */
    public String masked() {
        return Mask.number(text, minor);
    }
}
