package org.wuzhen.journey;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.Narratives;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.TextGuard;

/** Keeps the numbers of persons that were typed into a form sealed beside the case. */
@Component
class JourneyTexts implements TextGuard {

    private final Narratives narratives;

    JourneyTexts(Narratives narratives) {
        this.narratives = narratives;
    }

    @Override
    public Map<String, Object> guarded(CaseNumber number, Map<String, Object> typed, Set<String> personal) {
        return narratives.guarded(number, typed, personal);
    }
}
