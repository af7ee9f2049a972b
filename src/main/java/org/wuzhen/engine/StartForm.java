package org.wuzhen.engine;

import java.util.Map;
import java.util.Set;
import org.wuzhen.casefile.number.CaseNumber;

/** What stands behind a start form: it opens the case, whose number becomes the business key in the same transaction. */
public interface StartForm {

    /** The id of the form, which is also its file name. */
    String formId();

    /** Values it starts with and the choices it offers to the person logged in; see {@link CaseForm#show}. */
    Map<String, Object> show();

    /** As {@link CaseForm#personal}. */
    default Set<String> personal() {
        return Set.of();
    }

    /**
     * Opens the case.
     *
     * @throws FormRejected when an entry cannot stand; no case is opened then
     */
    Begun take(FormEntry entry);

    /** The case that was opened and the variables its process starts with. */
    record Begun(CaseNumber number, Variables variables) {}
}
