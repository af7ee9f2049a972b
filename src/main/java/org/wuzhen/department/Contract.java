package org.wuzhen.department;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
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
 * @param question rules of the whole body that is sent; null for what only the department begins
 * @param answer rules of the whole body that is answered in the same call; null as above
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
        BodyRules question,
        BodyRules answer) {

    private static final String UNLISTED = "是约定之外的字段";
    private static final int MOST_TOLD = 20;
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

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
        return problem.endsWith(UNLISTED);
    }

    private static List<String> problems(BodyRules rules, JsonNode body) {
        return rules.problems(body).stream()
                .map(Contract::told)
                .distinct()
                .limit(MOST_TOLD)
                .toList();
    }

    /** A field by its path and what is wrong with it, in the office's words. */
    static String told(Error error) {
        Object[] arguments = error.getArguments();
        String limit = arguments == null || arguments.length == 0 ? "" : String.valueOf(arguments[0]);
        return path(error)
                + switch (error.getKeyword()) {
                    case "additionalProperties", "unevaluatedProperties" -> UNLISTED;
                    case "required" -> "缺少";
                    case "minItems" -> "至少" + limit + "项";
                    case "maxItems" -> "至多" + limit + "项";
                    case "minLength" -> "至少" + limit + "个字";
                    case "maxLength" -> "至多" + limit + "个字";
                    case "minimum" -> "不得小于" + limit;
                    case "maximum" -> "不得大于" + limit;
                    case "pattern", "format" -> "格式不对";
                    case "enum" -> "不是可以选用的值";
                    case "const" -> "不是约定的值";
                    case "type" -> "类型不对";
                    case "anyOf", "oneOf" -> "几项中一项也没有";
                    case "not" -> "有此时不应填写的";
                    default -> "不符合约定（" + error.getKeyword() + "）";
                };
    }

    private static String path(Error error) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < error.getInstanceLocation().getNameCount(); i++) {
            step(path, String.valueOf(error.getInstanceLocation().getElement(i)));
        }
        if (error.getProperty() != null) {
            step(path, error.getProperty());
        }
        return path.isEmpty() ? "报文" : path.append(' ').toString();
    }

    /** The third of a list is told as [3]; a name that could be anything else than a field's is not repeated. */
    private static void step(StringBuilder path, String step) {
        if (step.matches("\\d{1,6}")) {
            path.append('[').append(Integer.parseInt(step) + 1).append(']');
        } else {
            path.append(path.isEmpty() ? "" : ".").append(FIELD.matcher(step).matches() ? step : "…");
        }
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
