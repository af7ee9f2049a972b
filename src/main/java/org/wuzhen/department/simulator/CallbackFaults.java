package org.wuzhen.department.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What ordered faults make of reports that are only planned yet; those of the way there are the courier's. */
final class CallbackFaults {

    private CallbackFaults() {}

    static void applyTo(List<ObjectNode> planned, List<Fault> faults, ObjectMapper json, long now) {
        if (planned.isEmpty()) {
            return;
        }
        for (Fault fault : faults) {
            switch (fault.kind()) {
                case EARLY -> planned.forEach(report -> report.put("due", now));
                case LATE -> planned.forEach(report -> report.put("due", now + fault.length()));
                case OUT_OF_ORDER -> turnRound(planned, now);
                case WRONG_CALLBACK -> planned.forEach(CallbackFaults::spoil);
                default ->
                    planned.forEach(report -> ((ArrayNode) report.withArray("faults"))
                            .add(fault.kind().name()));
            }
        }
    }

    /** The last first; a report that is alone comes after whatever else the department reports in the next seconds. */
    private static void turnRound(List<ObjectNode> planned, long now) {
        long first = planned.get(0).path("due").asLong();
        long last = planned.get(planned.size() - 1).path("due").asLong();
        if (planned.size() == 1) {
            planned.get(0).put("due", Math.max(last, now) + 3_000);
            return;
        }
        planned.forEach(
                report -> report.put("due", first + last - report.path("due").asLong()));
        if (first == last) {
            for (int i = 0; i < planned.size(); i++) {
                planned.get(i).put("due", first + 1_000L * (planned.size() - 1 - i));
            }
        }
    }

    private static void spoil(ObjectNode report) {
        ObjectNode body = (ObjectNode) report.get("body");
        body.put("status", "FINE").put("unasked", "字段").remove("at");
    }
}
