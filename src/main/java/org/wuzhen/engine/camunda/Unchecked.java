package org.wuzhen.engine.camunda;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Calls the engine as the system, for callers that have decided by our own rules who may do what. */
@Component
class Unchecked {

    private final IdentityService identity;

    Unchecked(IdentityService identity) {
        this.identity = identity;
    }

    <T> T call(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (before != null) {
                identity.setAuthentication(before);
            }
        }
    }
}
