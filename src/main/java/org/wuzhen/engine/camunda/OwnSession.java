package org.wuzhen.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/** Puts one of our keepers in the place of the engine's own for a kind of rows. */
record OwnSession(Class<? extends Session> kind, Supplier<Session> keeper) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
        return kind;
    }

    @Override
    public Session openSession() {
        return keeper.get();
    }
}
