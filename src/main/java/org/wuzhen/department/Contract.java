package org.wuzhen.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.wuzhen.deadline.TermUnit;

/**
 * What is agreed with a department about one operation, as {@code docs/departments/<agency>.yaml} says it.
 *
 * @param department code in the directory
 * @param operation kebab name
 * @param title the office's words
 * @param repeat how the department knows a repeat
 * @param timeLimit how long one call may take
 * @param answerTerm until when the answer has to be there, counted in {@code answerUnit} from the asking
 * @param effect whether it changes anything at the department
 * @param answerFields what an answer tells, as far as it is told in single words, numbers and dates
 * @param question schema of the whole body that is sent; null for what only the department begins
 * @param answer schema of the whole body that is answered in the same call; null as above
 */
public record Contract(
        String department,
        String operation,
        String title,
        AnswerMode mode,
        Repeat repeat,
        Duration timeLimit,
        int answerTerm,
        TermUnit answerUnit,
        boolean effect,
        List<AnswerField> answerFields,
        Schema question,
        Schema answer) {

    /**
     * What is wrong with a body to be sent; a field that the contract does not list is wrong. Field by field, without
     * what stands in it.
     */
    public List<String> problemsOfQuestion(ObjectNode body) {
        return problems(Objects.requireNonNull(question, "question"), body);
    }

    /** What is wrong with a body that was answered, in the same way. */
    public List<String> problemsOfAnswer(JsonNode body) {
        return problems(Objects.requireNonNull(answer, "answer"), body);
    }

    /** Whether a problem is a field that the contract does not list. */
    public static boolean unlisted(String problem) {
        return problem.endsWith(" additionalProperties") || problem.endsWith(" unevaluatedProperties");
    }

    private static List<String> problems(Schema schema, JsonNode body) {
        return schema.validate(body).stream().map(Contract::told).distinct().toList();
    }

    private static String told(Error error) {
        String field = error.getInstanceLocation() + (error.getProperty() == null ? "" : "/" + error.getProperty());
        return field + " " + error.getKeyword();
    }

    /** The path under the department's base address. */
    public String path() {
        return "/" + WireName.of(department) + "/" + operation;
    }

    @Override
    public String toString() {
        return "Contract[" + path() + "]";
    }
}
