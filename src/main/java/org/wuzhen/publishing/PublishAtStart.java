package org.wuzhen.publishing;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Sees to it that an edition stands before the first request comes in. */
@Component
class PublishAtStart implements SmartInitializingSingleton {

    private final Editions editions;

    PublishAtStart(Editions editions) {
        this.editions = editions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        editions.onStart();
    }
}
