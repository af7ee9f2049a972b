package org.wuzhen.journey;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.CaseAccess;
import org.wuzhen.act.WhoActs;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.engine.CaseRemarks;
import org.wuzhen.engine.FormRejected;

/** Puts what staff note beside a task into the case file, where it can be protected and read with the case. */
@Component
@Transactional
class JourneyRemarks implements CaseRemarks {

    private static final int LONGEST = 2000;

    private final CaseFiles cases;
    private final CaseAccess access;
    private final WhoActs whoActs;

    JourneyRemarks(CaseFiles cases, CaseAccess access, WhoActs whoActs) {
        this.cases = cases;
        this.access = access;
        this.whoActs = whoActs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Note> of(CaseNumber number) {
        return readable(number)
                ? cases.remarks(number).stream()
                        .map(remark ->
                                new Note(remark.taskName(), remark.content(), remark.writtenBy(), remark.writtenAt()))
                        .toList()
                : List.of();
    }

    @Override
    public void write(CaseNumber number, String taskName, String content) {
        if (!readable(number)) {
            throw new FormRejected("您不能查看这个案件，备注没有保存。");
        }
        if (content == null || content.isBlank()) {
            throw new FormRejected("请填写备注内容。");
        }
        if (content.length() > LONGEST) {
            throw new FormRejected("备注最多" + LONGEST + "字，请精简后再保存。");
        }
        cases.remark(number, taskName, content.strip());
    }

    private boolean readable(CaseNumber number) {
        CaseFile file = cases.find(number).orElse(null);
        return file != null && access.mayRead(whoActs.current(), file);
    }
}
