package org.wuzhen.database;

/** The database cannot be used, said so that the person at the machine knows what to do, in English and in Chinese. */
public class DatabaseUnavailable extends RuntimeException {

    private final String action;

    DatabaseUnavailable(String english, String chinese, String action, Throwable cause) {
        super(english + "\n" + chinese, cause);
        this.action = action;
    }

    DatabaseUnavailable(String english, String chinese, String action) {
        this(english, chinese, action, null);
    }

    /** What the person at the machine can do about it. */
    public String action() {
        return action;
    }
}
