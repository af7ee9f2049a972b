package org.wuzhen.care;

import java.time.LocalDate;
import org.wuzhen.sealing.Sealed;

/**
 * Whom somebody wants on the list; none of it is ever printed.
 *
 * @param community code of the base unit, or null
 * @param group code of the kind of people
 * @param guardian name and phone of the guardian, or null
 * @param reason why, in the writer's words
 */
public record NewCared(
        String centre,
        String community,
        String group,
        String name,
        Sealed idNumber,
        Sealed phone,
        LocalDate birth,
        String address,
        String guardian,
        String reason) {

    @Override
    public String toString() {
        return "NewCared[" + centre + ", " + group + "]";
    }
}
