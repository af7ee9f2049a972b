package org.wuzhen.intake;

import java.util.Arrays;
import java.util.Optional;
import org.wuzhen.department.Operation;
import org.wuzhen.department.court.DuplicateSuit;
import org.wuzhen.department.petition.DuplicatePetition;
import org.wuzhen.department.psb.IdentityCheck;

/** What is checked with another department when a dispute is registered (受理核查). */
public enum CheckKind {
    IDENTITY("身份核验", IdentityCheck.OPERATION),
    SUIT("是否已起诉", DuplicateSuit.OPERATION),
    PETITION("重复信访", DuplicatePetition.OPERATION);

    private final String label;
    private final Operation<?, ?> operation;

    CheckKind(String label, Operation<?, ?> operation) {
        this.label = label;
        this.operation = operation;
    }

    public String label() {
        return label;
    }

    /** Kind of the decision on what was found: {@code check-suit}. */
    String decision() {
        return switch (this) {
            case IDENTITY -> "check-identity";
            case SUIT -> "check-suit";
            case PETITION -> "check-petition";
        };
    }

    /** Code of the department that is asked. */
    public String department() {
        return operation.department();
    }

    static Optional<CheckKind> of(String department, String operation) {
        return Arrays.stream(values())
                .filter(kind -> kind.department().equals(department)
                        && kind.operation.name().equals(operation))
                .findFirst();
    }
}
