package org.wuzhen.act;

/**
 * Who acts: a person in one of their posts, or the system itself.
 *
 * @param userId the log-in name; {@code system} when no person acts (a timer, a job)
 * @param post the post's code in which the person acts, or null when it does not matter
 * @param centre the code of the centre in which the post is held, or null
 * @param onBehalfOf the head in whose name a seconded officer decides (代表…主要领导), or null
 */
public record Actor(String userId, String post, String centre, String onBehalfOf) {

    private static final String SYSTEM = "system";

    /** The system itself: a timer that fired, a job that ran, the start of the application. */
    public static Actor system() {
        return new Actor(SYSTEM, null, null, null);
    }

    /** A person, without saying in which of their posts. */
    public static Actor person(String userId) {
        return new Actor(userId, null, null, null);
    }

    public boolean isSystem() {
        return SYSTEM.equals(userId);
    }
}
