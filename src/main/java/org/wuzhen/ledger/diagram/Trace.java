package org.wuzhen.ledger.diagram;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wuzhen.engine.CasePath.State;
import org.wuzhen.engine.CasePath.Step;

/**
 * The way of a case on a drawing: where it was and how often, where it stands, which lines it took. The engine keeps no
 * record of lines; the line to a step is the one whose other end was left last before the step began.
 */
public final class Trace {

    private static final List<State> WEIGHT = List.of(State.FAILED, State.HERE, State.DONE, State.CANCELLED);

    private final Map<String, State> states = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();
    private final Map<String, String> waiting = new HashMap<>();
    private final Set<String> lines = new HashSet<>();

    private Trace() {}

    /** A drawing on which no case has walked. */
    public static Trace none() {
        return new Trace();
    }

    /**
     * The way of one run.
     *
     * @param steps in the order in which they began
     * @param waiting what to say beside elements that wait for their time, by id
     */
    public static Trace of(Drawing drawing, List<Step> steps, Map<String, String> waiting) {
        Trace trace = new Trace();
        trace.waiting.putAll(waiting);
        for (Step step : steps) {
            trace.times.merge(step.element(), 1, Integer::sum);
            trace.states.merge(
                    step.element(),
                    step.state(),
                    (one, other) -> WEIGHT.indexOf(one) < WEIGHT.indexOf(other) ? one : other);
        }
        Map<String, List<Drawing.Line>> into = drawing.lines().stream()
                .filter(line -> line.kind().equals("sequenceFlow"))
                .collect(Collectors.groupingBy(Drawing.Line::target));
        for (int i = 0; i < steps.size(); i++) {
            trace.follow(into.getOrDefault(steps.get(i).element(), List.of()), steps, i);
        }
        return trace;
    }

    /** A state in words: 已完成. */
    public static String words(State state) {
        return Words.state(state);
    }

    private void follow(List<Drawing.Line> into, List<Step> steps, int to) {
        Set<String> sources = into.stream().map(Drawing.Line::source).collect(Collectors.toSet());
        Step target = steps.get(to);
        IntStream.range(0, to)
                .filter(i -> sources.contains(steps.get(i).element()) && before(steps.get(i), target))
                .boxed()
                .max(Comparator.<Integer, Boolean>comparing(
                                i -> Objects.equals(steps.get(i).scope(), target.scope()))
                        .thenComparing(i -> steps.get(i).ended())
                        .thenComparing(Comparator.naturalOrder()))
                .ifPresent(i -> into.stream()
                        .filter(line -> line.source().equals(steps.get(i).element()))
                        .forEach(line -> lines.add(line.id())));
    }

    private static boolean before(Step source, Step target) {
        return source.state() == State.DONE && !source.ended().isAfter(target.started());
    }

    /** How the case stands to an element; null where it has not been. */
    State state(String element) {
        return states.get(element);
    }

    int times(String element) {
        return times.getOrDefault(element, 0);
    }

    /** What an element waits for, or null. */
    String waiting(String element) {
        return waiting.get(element);
    }

    boolean took(String line) {
        return lines.contains(line);
    }
}
