package org.wuzhen.intake;

import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.party;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

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
        Table table = Table.of("核查事项", "当事人", "结果", "查到的情况", "时间", "核查人", "认定");
        for (Check check : made) {
            table = table.row(
                    text(check.kind().label()),
                    check.party() == null ? text("本案") : party(check.party()),
                    status(check.state(), tone(check)),
                    text(check.found() == null ? null : check.found().clear()),
                    moment(check.open() ? check.askedAt() : check.answeredAt()),
                    by(check),
                    text(check.finding() == null ? null : check.finding().label()));
        }
        return List.of(FolderSection.of("核查情况", made.get(0).askedAt(), table));
    }

    private static FolderValue by(Check check) {
        if (check.answeredBy() != null) {
            return staff(check.answeredBy());
        }
        return text(check.open() ? null : "系统");
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
