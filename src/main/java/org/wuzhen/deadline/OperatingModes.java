package org.wuzhen.deadline;

import java.util.List;

/** In which mode each centre works. Within a transaction always the same, and it changes together with the calendar. */
public interface OperatingModes {

    /**
     * The mode in force at a centre.
     *
     * @param unit the centre's code
     */
    OperatingMode at(String unit);

    /** What changed the mode of a centre since the calendar with this number, as acts cite it. */
    List<String> changesSince(long calendar, String unit);
}
