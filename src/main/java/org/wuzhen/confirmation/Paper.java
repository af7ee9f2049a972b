package org.wuzhen.confirmation;

/**
 * One line of the list of papers for the application.
 *
 * @param missing what is missing, in words; null when it is there
 */
public record Paper(String item, String missing) {

    public boolean there() {
        return missing == null;
    }
}
