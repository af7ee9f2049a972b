package org.wuzhen.deadline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Deadlines as the text of a table column; a text that was read before is not taken apart again. */
@Component
public class StoredDeadlines {

    /** When so many are known, it begins anew. */
    private static final int MOST = 20_000;

    private final ObjectMapper json;
    private final Map<String, DeadlineState> known = new ConcurrentHashMap<>();

    public StoredDeadlines(ObjectMapper json) {
        this.json = json;
    }

    public DeadlineState read(String state) {
        DeadlineState before = known.get(state);
        if (before != null) {
            return before;
        }
        DeadlineState read;
        try {
            read = json.readValue(state, DeadlineState.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored deadline cannot be read", e);
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(state, read);
        return read;
    }

    public String write(DeadlineState state) {
        try {
            return json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A deadline cannot be written as JSON", e);
        }
    }
}
