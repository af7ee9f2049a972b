package org.wuzhen.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of FEEL that a rule table may use: literals, comparisons, ranges, lists, {@code not}, {@code and},
 * {@code or} and dates. No names and no functions, because the shipped evaluator runs whatever it is given.
 */
final class PlainFeel {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d+\\.\\d+|-?\\d+|\\.\\.|<=|>=|!=|[<>=()\\[\\],?-]|date and time|[A-Za-z_][A-Za-z0-9_]*|\\S)");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    private PlainFeel(String text) {
        Matcher matcher = TOKEN.matcher(text.strip());
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    /** Why the text is no plain unary test, or empty when it is one. */
    static Optional<String> problemOfTest(String text) {
        if (text.isBlank() || text.strip().equals("-")) {
            return Optional.empty();
        }
        PlainFeel feel = new PlainFeel(text);
        return feel.problem(feel.tests(), text);
    }

    /** Why the text is no single literal, or empty when it is one. */
    static Optional<String> problemOfLiteral(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        PlainFeel feel = new PlainFeel(text);
        return feel.problem(feel.literal(), text);
    }

    private Optional<String> problem(boolean read, String text) {
        if (read && at == tokens.size()) {
            return Optional.empty();
        }
        String found = at < tokens.size() ? "'" + tokens.get(at) + "'" : "its end";
        return Optional.of("`" + text.strip() + "` goes beyond literals, comparisons and ranges at " + found);
    }

    private boolean tests() {
        do {
            if (!alternatives()) {
                return false;
            }
        } while (take(","));
        return true;
    }

    private boolean alternatives() {
        do {
            do {
                if (!test()) {
                    return false;
                }
            } while (take("and"));
        } while (take("or"));
        return true;
    }

    private boolean test() {
        if (take("not")) {
            return take("(") && tests() && take(")");
        }
        if (isRange()) {
            at++;
            return literal() && take("..") && literal() && (take("]") || take(")") || take("["));
        }
        if (take("(")) {
            return alternatives() && take(")");
        }
        if (take("[")) {
            return tests() && take("]");
        }
        if (take("?")) {
            return (take("<") || take(">") || take("<=") || take(">=") || take("=") || take("!=")) && literal();
        }
        if (take("<") || take(">") || take("<=") || take(">=") || take("=")) {
            return literal();
        }
        return literal();
    }

    /** A bracket opens a range when two dots come before the next bracket that is not a date's own. */
    private boolean isRange() {
        if (at >= tokens.size() || !List.of("[", "(", "]").contains(tokens.get(at))) {
            return false;
        }
        int before = at;
        at++;
        boolean range = literal() && at < tokens.size() && tokens.get(at).equals("..");
        at = before;
        return range;
    }

    private boolean literal() {
        if (at >= tokens.size()) {
            return false;
        }
        String token = tokens.get(at);
        if (List.of("date", "date and time", "time", "duration").contains(token)) {
            at++;
            return take("(") && at < tokens.size() && tokens.get(at).startsWith("\"") && advance() && take(")");
        }
        if (List.of("true", "false", "null").contains(token)
                || token.length() > 1 && token.startsWith("\"")
                || token.matches("-?\\d+(\\.\\d+)?")) {
            return advance();
        }
        return false;
    }

    private boolean advance() {
        at++;
        return true;
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }
}
