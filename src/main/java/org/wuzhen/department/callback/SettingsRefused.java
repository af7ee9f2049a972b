package org.wuzhen.department.callback;

/** A setting of the door that cannot be used: the start stops and says which. */
class SettingsRefused extends RuntimeException {

    private final String action;

    SettingsRefused(String what, String action) {
        super(what);
        this.action = action;
    }

    String action() {
        return action;
    }
}
