package org.wuzhen.engine;

/** The key of a process model, a kebab noun: {@code mediation}. */
public record ProcessKey(String value) {

    @Override
    public String toString() {
        return value;
    }
}
