package org.wuzhen.access.camunda;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.db.CompositePermissionCheck;
import org.camunda.bpm.engine.impl.db.PermissionCheck;

/**
 * A grant, or its opposite, that concerns somebody.
 *
 * @param type as the engine counts: 0 for everybody, 1 granted, 2 revoked
 * @param toPerson whether the person is named, and not a group of theirs or everybody
 * @param resourceType the kind of thing
 * @param resource the thing, or {@code *} for all of its kind
 * @param permissions as bits
 */
record HeldGrant(int type, boolean toPerson, int resourceType, String resource, int permissions) {

    /** Whose word counts, in the engine's order: what is said to a person goes before what is said to their groups. */
    private static final List<Predicate<HeldGrant>> LADDER = List.of(
            grant -> grant.type != Authorization.AUTH_TYPE_GLOBAL && grant.toPerson,
            grant -> grant.type != Authorization.AUTH_TYPE_GLOBAL && !grant.toPerson,
            grant -> grant.type == Authorization.AUTH_TYPE_GLOBAL);

    boolean revokes() {
        return type == Authorization.AUTH_TYPE_REVOKE;
    }

    /**
     * Whether these grants allow what is checked: says the same as the engine's {@code isUserAuthorizedForResource}.
     *
     * @param revoking whether anything at all is revoked from the person, so that a grant for everybody that lacks a
     *     permission counts as a no
     */
    static boolean allow(CompositePermissionCheck checks, List<HeldGrant> held, boolean revoking) {
        List<PermissionCheck> each = checks.getAtomicChecks();
        if (each.size() == 1 || !checks.isDisjunctive()) {
            return each.stream().allMatch(check -> Boolean.TRUE.equals(says(check, held, revoking)));
        }
        // the first that says anything decides
        for (PermissionCheck check : each) {
            Boolean said = says(check, held, revoking);
            if (said != null) {
                return said;
            }
        }
        return false;
    }

    /** Yes, no, or nothing at all. */
    private static Boolean says(PermissionCheck check, List<HeldGrant> held, boolean revoking) {
        String thing = check.getResourceId();
        List<String> things = thing == null || thing.equals(Authorization.ANY)
                ? List.of(Authorization.ANY)
                : List.of(thing, Authorization.ANY);
        for (Predicate<HeldGrant> rung : LADDER) {
            for (String one : things) {
                boolean lacking = false;
                for (HeldGrant grant : held) {
                    if (grant.resourceType == check.getResourceType()
                            && grant.resource.equals(one)
                            && rung.test(grant)) {
                        boolean complete = (grant.permissions & check.getPerms()) == check.getPerms();
                        if (complete && !grant.revokes()) {
                            return true;
                        }
                        lacking |= !complete && grant.type != Authorization.AUTH_TYPE_GRANT;
                    }
                }
                if (revoking && lacking) {
                    return false;
                }
            }
        }
        Long otherwise = check.getAuthorizationNotFoundReturnValue();
        return otherwise == null ? null : Boolean.valueOf(otherwise == 1);
    }
}
