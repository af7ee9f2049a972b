package org.wuzhen.letter;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.text;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;

/** 部门来函 in the file of a case. */
@Component
class LetterFolder implements FolderPart {

    private final Letters letters;

    LetterFolder(Letters letters) {
        this.letters = letters;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        return letters.of(file.number()).stream().map(this::section).toList();
    }

    private FolderSection section(Letter letter) {
        return FolderSection.of(
                "部门来函：" + letter.kind().label(),
                letter.receivedAt(),
                Facts.of("来函部门", text(letters.from(letter)))
                        .and("文号", text(letter.reference()))
                        .and("结果", text(letter.outcome()))
                        .and("办结日期", day(letter.happenedOn()))
                        .and("内容", text(letter.words()))
                        .and("来函所写的案号", text(letter.toldOf()))
                        .and("收到", moment(letter.receivedAt()))
                        .and("阅处", measure(letter))
                        .and("处理情况", text(letter.note()))
                        .and("阅处人", staff(letter.readBy()))
                        .and("阅处时间", moment(letter.readAt())));
    }

    private static FolderValue measure(Letter letter) {
        if (letter.measure() == null) {
            return status("等待阅处", Tone.WARNING);
        }
        return status(letter.measure().label(), letter.measure() == Measure.PROCEED ? Tone.WARNING : Tone.GOOD);
    }
}
