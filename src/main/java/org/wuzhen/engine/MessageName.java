package org.wuzhen.engine;

/** The name of a message that a model waits for, a past fact: {@code party-withdrew}. */
public record MessageName(String value) {

    @Override
    public String toString() {
        return value;
    }
}
