package org.wuzhen.care;

import org.springframework.stereotype.Component;

/**
 * What the round does, one person in each transaction. What is still to be done stands in the tables, so it goes on after an
 * interruption; several nodes share it, because a row that one has taken the others pass over.
 */
@Component
public class CareSweep {

    private final CareContacts contacts;
    private final CareList list;

    CareSweep(CareContacts contacts, CareList list) {
        this.contacts = contacts;
        this.list = list;
    }

    /** Begins the next contact that has fallen due; false when there is none. */
    public boolean begin() {
        return contacts.beginNext();
    }

    /** Marks some contacts that were not done in time; answers how many. */
    public int noteMissed() {
        return contacts.noteMissed();
    }

    /** Deletes the next record that was kept long enough; false when there is none. */
    public boolean erase() {
        return list.eraseNext();
    }
}
