package org.wuzhen.act;

import java.util.Map;

/**
 * One act on a case or on the office, as its timeline and its trail tell it.
 *
 * <p>Neither the summary nor the details may hold personal data of a party: they name roles and counts, never a name,
 * a number, a phone or an address.
 *
 * @param kind a past fact in kebab case, {@code case-registered}
 * @param caseNumber the case it concerns, or null
 * @param summary one plain Chinese sentence
 * @param reason why, in Chinese, or null where the act needs none
 * @param details further facts by name; never null
 */
public record Act(
        String kind, Actor actor, String caseNumber, String summary, String reason, Map<String, String> details) {

    public Act {
        details = details == null ? Map.of() : Map.copyOf(details);
    }
}
