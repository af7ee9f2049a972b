package org.wuzhen.engine;

import java.util.List;

/**
 * A form cannot be taken as it was filled in. Each problem is a Chinese sentence that says what to do and never repeats
 * what was typed, because messages reach logs.
 */
public class FormRejected extends RuntimeException {

    private final transient List<String> problems;

    public FormRejected(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    public FormRejected(String problem) {
        this(List.of(problem));
    }

    public List<String> problems() {
        return problems;
    }
}
