package org.wuzhen.intake;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.party;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Table;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** What was checked at registration in the file of a case (核查情况). */
@Component
class ChecksFolder implements FolderPart {

    private final RegistrationChecks checks;

    ChecksFolder(RegistrationChecks checks) {
        this.checks = checks;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<Check> made = checks.of(file.number());
        if (made.isEmpty()) {
            return List.of();
        }
        boolean byHand = made.stream().anyMatch(check -> check.answeredBy() != null);
        boolean decided = made.stream().anyMatch(check -> check.finding() != null);
        List<String> columns = new ArrayList<>(List.of("核查事项", "当事人", "结果", "查到的情况", "时间"));
        if (byHand) {
            columns.add("人工核查人");
        }
        if (decided) {
            columns.add("认定");
        }
        List<List<FolderValue>> rows =
                made.stream().map(check -> row(check, byHand, decided)).toList();
        return List.of(FolderSection.of("核查情况", made.get(0).askedAt(), new Table(columns, rows)));
    }

    private static List<FolderValue> row(Check check, boolean byHand, boolean decided) {
        List<FolderValue> row = new ArrayList<>(List.of(
                text(check.kind().label()),
                check.party() == null ? text("本案") : party(check.party()),
                status(check.state(), tone(check)),
                text(check.found() == null ? null : check.found().clear()),
                moment(check.open() ? check.askedAt() : check.answeredAt())));
        if (byHand) {
            row.add(staff(check.answeredBy()));
        }
        if (decided) {
            row.add(text(check.finding() == null ? null : check.finding().label()));
        }
        return row;
    }

    private static Tone tone(Check check) {
        if (check.open()) {
            return Tone.PLAIN;
        }
        return switch (check.result()) {
            case MATCHES, NONE -> Tone.GOOD;
            case DIFFERS -> Tone.BAD;
            case FOUND, UNKNOWN -> Tone.WARNING;
        };
    }
}
