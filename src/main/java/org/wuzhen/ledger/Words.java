package org.wuzhen.ledger;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;

/** The office's words for the codes that stages write into decisions and notices. */
@Component
class Words {

    private final Properties words = new Properties();
    private final Directory directory;

    Words(Directory directory) {
        this.directory = directory;
        try (Reader in =
                new InputStreamReader(Words.class.getResourceAsStream("words.properties"), StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was decided: 受理审查. */
    String decision(String kind) {
        return words.getProperty("decision." + kind, "办理决定");
    }

    /** How it was decided: 予以受理; null when the office has no word for it. */
    String outcome(String kind, String outcome) {
        if (outcome == null) {
            return null;
        }
        return switch (kind) {
            case "classification" -> DisputeType.valueOf(outcome).label();
            case "risk-level" -> RiskLevel.valueOf(outcome).label();
            case "mediator-choice", "handler-change", "leader-change" -> directory.nameOf(outcome);
            case "departments",
                    "department-designated",
                    "consultation-composition",
                    "consultation-member-added",
                    "consultation-lead" ->
                Arrays.stream(outcome.split(","))
                        .map(String::strip)
                        .map(this::department)
                        .collect(Collectors.joining("、"));
            default -> words.getProperty("decision." + kind + "." + outcome);
        };
    }

    private String department(String code) {
        return directory.department(code).map(Department::shortName).orElse(code);
    }

    /** Key of the rule table that advises such a decision, or null when none does. */
    String ruleTable(String kind) {
        return words.getProperty("rule." + kind);
    }

    String notice(String kind) {
        return words.getProperty("notice." + kind, "告知文书");
    }

    /** 会诊, or null when none is advised. */
    String clinic(String code) {
        return code == null || code.equals("NONE") ? null : outcome("clinic", code);
    }

    String route(String code) {
        return outcome("route", code);
    }
}
