package org.wuzhen.engine.camunda;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.engine.OwnContext;

/** Which stage answers for which processes of no case, by the letters of their numbers. */
@Component
class OwnContexts {

    private final ObjectProvider<OwnContext> contexts;
    private volatile Map<String, OwnContext> byKind;

    OwnContexts(ObjectProvider<OwnContext> contexts) {
        this.contexts = contexts;
    }

    OwnContext of(OwnNumber number) {
        if (byKind == null) {
            byKind = contexts.stream().collect(Collectors.toUnmodifiableMap(OwnContext::kind, context -> context));
        }
        OwnContext context = byKind.get(number.kind());
        if (context == null) {
            throw new IllegalStateException("Nobody answers for processes of the kind " + number.kind());
        }
        return context;
    }
}
