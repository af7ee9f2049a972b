package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The faults in force, by the number of their order; they are in the book and outlive the departments. */
final class Faults {

    private final ObjectMapper json;
    private final Map<Long, Fault> inForce = new TreeMap<>();
    private long last;
    private Consumer<ObjectNode> book = entry -> {};

    Faults(ObjectMapper json) {
        this.json = json;
    }

    void writeTo(Consumer<ObjectNode> entries) {
        book = entries;
    }

    synchronized Fault order(Fault fault) {
        Fault ordered = fault.numbered(last + 1);
        apply(ordered);
        book.accept(entry(ordered));
        return ordered;
    }

    synchronized boolean lift(long id) {
        boolean there = inForce.remove(id) != null;
        if (there) {
            book.accept(lifted(id));
        }
        return there;
    }

    synchronized void liftAll() {
        List.copyOf(inForce.keySet()).forEach(this::lift);
    }

    synchronized List<Fault> inForce() {
        return List.copyOf(inForce.values());
    }

    /** The first fault in force that is wanted; one of its times is used up. */
    synchronized Optional<Fault> take(String agency, String operation, String caseNo, Predicate<Fault.Kind> wanted) {
        Optional<Fault> met = inForce.values().stream()
                .filter(fault -> wanted.test(fault.kind()) && fault.meets(agency, operation, caseNo))
                .findFirst();
        met.ifPresent(this::use);
        return met;
    }

    /** Every kind that is in force for a callback, each used once. */
    synchronized List<Fault> takeAll(String agency, String operation, String caseNo, Fault.Side side) {
        List<Fault> met = new ArrayList<>();
        for (Fault.Kind kind : Fault.Kind.values()) {
            if (kind.side() == side) {
                take(agency, operation, caseNo, kind::equals).ifPresent(met::add);
            }
        }
        return met;
    }

    /** Whether a department lets nobody in. */
    synchronized Optional<Fault> doorOf(String agency) {
        return inForce.values().stream()
                .filter(fault ->
                        fault.kind() == Fault.Kind.REFUSED && fault.meets(agency, fault.operation(), fault.caseNo()))
                .findFirst();
    }

    private void use(Fault fault) {
        if (fault.times() == null) {
            return;
        }
        if (fault.times() == 1) {
            lift(fault.id());
        } else {
            Fault left = fault.times(fault.times() - 1);
            inForce.put(fault.id(), left);
            book.accept(entry(left));
        }
    }

    private void apply(Fault fault) {
        inForce.put(fault.id(), fault);
        last = Math.max(last, fault.id());
    }

    private ObjectNode entry(Fault fault) {
        ObjectNode entry = json.createObjectNode().put("kind", "fault");
        entry.set("fault", json.valueToTree(fault));
        return entry;
    }

    private ObjectNode lifted(long id) {
        return json.createObjectNode().put("kind", "lifted").put("id", id);
    }

    /** As the book tells it at the opening. */
    synchronized void recall(ObjectNode entry) {
        if (entry.path("kind").asText().equals("fault")) {
            apply(json.convertValue(entry.get("fault"), Fault.class));
        } else {
            inForce.remove(entry.path("id").asLong());
        }
    }
}
