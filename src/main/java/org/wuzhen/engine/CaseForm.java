package org.wuzhen.engine;

import java.util.Map;
import java.util.function.Function;
import org.wuzhen.casefile.number.CaseNumber;

/** What stands behind one form of a task of a case. */
public interface CaseForm extends TaskForm<CaseNumber> {

    /** As {@link #show(CaseNumber, Function)}, for a form whose task stands but once in a case. */
    Map<String, Object> show(CaseNumber number);

    @Override
    default Map<String, Object> show(CaseNumber number, Function<String, Object> process) {
        return show(number);
    }
}
