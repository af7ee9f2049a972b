package org.wuzhen.engine.camunda;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.wuzhen.act.WhoActs;

/** Calls the engine as the person logged in, with their groups, under the engine's own authorizations. */
@Component
class CurrentPerson {

    private final IdentityService identity;
    private final Unchecked unchecked;
    private final WhoActs whoActs;

    CurrentPerson(IdentityService identity, Unchecked unchecked, WhoActs whoActs) {
        this.identity = identity;
        this.unchecked = unchecked;
        this.whoActs = whoActs;
    }

    /** The log-in name. */
    String id() {
        return whoActs.current().userId();
    }

    <T> T call(Supplier<T> work) {
        Authentication before = identity.getCurrentAuthentication();
        String person = id();
        List<String> groups = unchecked.call(() -> identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList());
        identity.setAuthentication(person, groups);
        try {
            return work.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before);
            }
        }
    }
}
