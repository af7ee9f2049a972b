package org.wuzhen.department.callback;

/** A message is not taken; found out on the way through the door. */
class NotTaken extends Exception {

    private final Refusal why;

    NotTaken(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
