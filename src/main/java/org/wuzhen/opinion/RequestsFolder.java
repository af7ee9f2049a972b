package org.wuzhen.opinion;

import static org.wuzhen.casefile.FolderValue.day;
import static org.wuzhen.casefile.FolderValue.moment;
import static org.wuzhen.casefile.FolderValue.staff;
import static org.wuzhen.casefile.FolderValue.status;
import static org.wuzhen.casefile.FolderValue.sum;
import static org.wuzhen.casefile.FolderValue.text;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.FolderPart;
import org.wuzhen.casefile.FolderSection;
import org.wuzhen.casefile.FolderSection.Block;
import org.wuzhen.casefile.FolderSection.Facts;
import org.wuzhen.casefile.FolderSection.Note;
import org.wuzhen.casefile.FolderValue;
import org.wuzhen.casefile.FolderValue.Tone;
import org.wuzhen.directory.DelegatedAuthorities;
import org.wuzhen.directory.DelegatedAuthority;
import org.wuzhen.directory.Directory;

/** What departments were asked about a case, until when, and what they answered in whose name, in the file of the case. */
@Component
class RequestsFolder implements FolderPart {

    private final Opinions opinions;
    private final Desks desks;
    private final Directory directory;
    private final DelegatedAuthorities authorities;

    RequestsFolder(Opinions opinions, Desks desks, Directory directory, DelegatedAuthorities authorities) {
        this.opinions = opinions;
        this.desks = desks;
        this.directory = directory;
        this.authorities = authorities;
    }

    @Override
    public Tab tab() {
        return Tab.HANDLING;
    }

    @Override
    public List<FolderSection> sections(CaseFile file) {
        List<Request> requests = opinions.requests(file.number());
        if (requests.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Reply>> replies = opinions.replies(file.number());
        Map<Long, Instant> dues = opinions.dues(file.number(), requests);
        return requests.stream()
                .map(request -> section(request, replies.getOrDefault(request.id(), List.of()), dues.get(request.id())))
                .toList();
    }

    private FolderSection section(Request request, List<Reply> replies, Instant due) {
        String department = desks.nameOf(request.department());
        List<Block> blocks = new ArrayList<>();
        blocks.add(asked(request, department, due, replies.isEmpty() ? null : replies.get(replies.size() - 1)));
        replies.forEach(reply -> blocks.add(answered(reply, department)));
        if (replies.isEmpty()) {
            blocks.add(new Note(request.open() ? "部门还没有答复。" : "部门没有答复。", Tone.PLAIN));
        }
        return new FolderSection("征询" + department, request.askedAt(), blocks);
    }

    private Facts asked(Request request, String department, Instant due, Reply last) {
        return Facts.of("现状", status(request.standing(last), tone(request)))
                .and("征询要求", text(request.matter().label()))
                .and("征询内容", text(request.question()))
                .and("涉及金额", sum(request.amount()))
                .and("征询人", staff(request.askedBy()))
                .and("征询时间", moment(request.askedAt()))
                .and("由谁答复", text(directory.centre(request.centre()).shortName() + "的" + department + "派驻干部"))
                .and("希望答复日期", day(request.wantedOn()))
                .and("答复期限", moment(request.open() ? due : request.dueAt()))
                .and("已提醒", moment(request.remindedAt()))
                .and("逾期未答复", moment(request.overdueAt()))
                .and("催办情况", text(request.urged()))
                .and("催办时间", moment(request.urgedAt()))
                .and("结束时间", moment(request.endedAt()));
    }

    private Facts answered(Reply reply, String department) {
        Facts facts = Facts.of("答复", standing(reply))
                .and("答复人", staff(reply.officer()))
                .and("答复时间", moment(reply.at()))
                .and("答复意见", text(reply.opinion()))
                .and("答复金额", sum(reply.amount()))
                .and("答复依据", text(reply.basis()));
        if (reply.onBehalfOf() != null) {
            facts = facts.and("代表", text(department + "主要领导" + directory.nameOf(reply.onBehalfOf())));
        }
        if (reply.authority() != null) {
            facts = facts.and(reply.onBehalfOf() != null ? "授权" : "现有授权", authority(reply.authority()));
        }
        return facts.and("报主要领导决定的原因", text(reply.beyond()))
                .and("主要领导", staff(reply.head()))
                .and(
                        "主要领导决定",
                        text(reply.head() == null ? null : reply.headSaid().label()))
                .and("主要领导意见", text(reply.headOpinion()))
                .and("主要领导改定金额", sum(reply.headSaid() == HeadSaid.CHANGED ? reply.headAmount() : null))
                .and("决定时间", moment(reply.headAt()));
    }

    private FolderValue authority(long id) {
        return authorities
                .find(id)
                .map(authority -> text("%s，%s%s，%s至%s"
                        .formatted(
                                authority.document(),
                                authority.scope(),
                                ceiling(authority),
                                authority.from(),
                                authority.to())))
                .orElse(text(null));
    }

    private static String ceiling(DelegatedAuthority authority) {
        BigDecimal most = authority.ceiling();
        return most == null ? "" : "，上限%,.2f元".formatted(most);
    }

    private static FolderValue standing(Reply reply) {
        if (reply.binding()) {
            return status(reply.head() == null ? "代表主要领导决定，对部门有约束力" : "主要领导决定，对部门有约束力", Tone.GOOD);
        }
        if (reply.waitsForHead()) {
            return status("已报主要领导，尚未决定", Tone.WARNING);
        }
        return text(reply.headSaid() == HeadSaid.RETURNED ? "主要领导退回重办" : "书面意见，对部门没有约束力");
    }

    private static Tone tone(Request request) {
        if (request.open()) {
            return request.silentAt() == null ? Tone.PLAIN : Tone.BAD;
        }
        return request.ending() == Ending.ANSWERED ? Tone.GOOD : Tone.PLAIN;
    }
}
