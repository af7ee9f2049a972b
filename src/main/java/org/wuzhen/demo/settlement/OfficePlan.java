package org.wuzhen.demo.settlement;

import java.util.List;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Grid;
import org.wuzhen.directory.LeadingGroup;
import org.wuzhen.directory.MicroGrid;
import org.wuzhen.directory.Person;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Zone;

/** A generated office, ready to be entered into the directory: the same for the same size and seed. */
public record OfficePlan(
        List<Centre> centres,
        List<Community> communities,
        List<Grid> grids,
        List<MicroGrid> microGrids,
        List<Zone> zones,
        List<LeadingGroup> leadingGroups,
        List<Member> members) {

    /**
     * Somebody with their posts.
     *
     * @param account whether the person logs in; part-time grid workers do not
     */
    public record Member(Person person, List<PostHolding> posts, boolean account) {}
}
