package org.wuzhen.engine;

import java.util.Map;
import java.util.Set;
import org.wuzhen.casefile.number.CaseNumber;

/** Takes numbers of persons out of what was typed into a form before anything behind the form, or the engine, sees it. */
public interface TextGuard {

    /**
     * The same entries with marks in place of ID numbers, phones and bank cards in their texts.
     *
     * @param number the case, or null at a start form
     * @param personal keys of the fields that are meant for such a number
     */
    Map<String, Object> guarded(CaseNumber number, Map<String, Object> typed, Set<String> personal);
}
