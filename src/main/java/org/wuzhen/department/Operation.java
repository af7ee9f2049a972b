package org.wuzhen.department;

import java.util.Objects;

/**
 * One thing that a department can be asked for, with the types of its question and its answer. Names of the records'
 * components are the names of the contract's fields; what differs is said by Jackson's annotations on the record.
 *
 * @param department code in the directory, {@code HRSS}
 * @param name kebab verb or noun, {@code wage-claim}
 */
public record Operation<Q, A>(String department, String name, Class<Q> question, Class<A> answer) {

    public Operation {
        WireName.of(department);
        if (!WireName.fits(name)) {
            throw new IllegalArgumentException("Not the name of an operation: " + name);
        }
        Objects.requireNonNull(question, "question");
        Objects.requireNonNull(answer, "answer");
    }

    /** What goes on the wire; what the contract does not list is found by {@link Contract#problemsOfQuestion}. */
    public Payload write(Q asked) {
        return Payload.of(asked);
    }

    /** The typed answer. */
    public A read(Reply reply) {
        return reply.payload().as(answer);
    }

    /** {@code hrss/wage-claim}, the contract's path. */
    public String path() {
        return WireName.of(department) + "/" + name;
    }
}
