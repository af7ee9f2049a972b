package org.wuzhen.access.camunda;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that groups, grants and filters stand before the first request comes in. */
@Component
class EngineAccessAtStart implements SmartInitializingSingleton {

    private final IdentitySync people;
    private final Grants grants;
    private final ReadyFilters filters;
    private final EngineAsSystem engine;
    private final TransactionTemplate transaction;

    EngineAccessAtStart(
            IdentitySync people,
            Grants grants,
            ReadyFilters filters,
            EngineAsSystem engine,
            TransactionTemplate transaction) {
        this.people = people;
        this.grants = grants;
        this.filters = filters;
        this.engine = engine;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> engine.run(() -> {
            people.foundGroups();
            people.followAll();
            grants.enter();
            filters.enter();
        }));
    }
}
