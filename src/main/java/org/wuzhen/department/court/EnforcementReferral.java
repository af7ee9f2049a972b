package org.wuzhen.department.court;

import java.time.LocalDate;
import java.util.List;
import org.wuzhen.department.Operation;
import org.wuzhen.department.wire.FileRef;
import org.wuzhen.department.wire.Yuan;

/**
 * Send on an application to enforce a confirmed agreement（申请执行移送）.
 *
 * @param rulingNo the ruling to enforce
 * @param applicant who applies
 * @param respondent against whom
 * @param outstanding what is not performed
 * @param amount the sum still owed; or null
 * @param lastDueDate two years run from it
 * @param files application and ruling
 */
public record EnforcementReferral(
        String rulingNo,
        String applicant,
        String respondent,
        String outstanding,
        Yuan amount,
        LocalDate lastDueDate,
        List<FileRef> files) {
    public static final Operation<EnforcementReferral, Answer> OPERATION =
            new Operation<>(CourtAdapter.CODE, "enforcement-referral", EnforcementReferral.class, Answer.class);

    /**
     * What is answered.
     *
     * @param enforcementNo number of the enforcement
     */
    public record Answer(String enforcementNo, LocalDate filedOn) {}

    /** Without what stands in it: that reaches no log. */
    @Override
    public String toString() {
        return "EnforcementReferral";
    }
}
