package org.wuzhen.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import java.util.List;
import java.util.function.Supplier;

/** What a contract says of the body of one message; understood when it is first asked for, and then kept. */
public final class BodyRules {

    private final String place;
    private final Supplier<Schema> source;
    private volatile Schema schema;

    BodyRules(String place, Supplier<Schema> source) {
        this.place = place;
        this.source = source;
    }

    /**
     * What is wrong with a body.
     *
     * @throws IllegalStateException when the contract's own rules cannot be understood
     */
    public List<Error> problems(JsonNode body) {
        return compile().validate(body);
    }

    Schema compile() {
        Schema known = schema;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (schema == null) {
                try {
                    schema = source.get();
                } catch (SchemaException | IllegalArgumentException e) {
                    throw new IllegalStateException("The contract " + place + ": " + e.getMessage(), e);
                }
            }
            return schema;
        }
    }
}
