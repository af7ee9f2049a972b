package org.wuzhen.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.Reveals;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Notice;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.PrintedPaper;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.petition.ReviewRequest.Level;
import org.wuzhen.directory.Directory;

/** The papers of a petition as the petitioner gets them (告知书、处理意见书); every look at them is registered. */
@Component
public class PetitionPapers {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Petition petitions;
    private final CaseFiles cases;
    private final Directory directory;
    private final Reveals reveals;

    PetitionPapers(Petition petitions, CaseFiles cases, Directory directory, Reveals reveals) {
        this.petitions = petitions;
        this.cases = cases;
        this.directory = directory;
        this.reveals = reveals;
    }

    /** All papers issued so far, the oldest first; none where the case is no petition. */
    @Transactional
    public List<PrintedPaper> of(CaseNumber number) {
        if (petitions.find(number).isEmpty()) {
            return List.of();
        }
        List<PrintedPaper> papers = new ArrayList<>();
        for (Notice notice : cases.notices(number)) {
            String title = title(number, notice.kind());
            if (title != null) {
                papers.add(paper(number, title, notice.number(), lines(number, title, notice), notice.issuedAt()));
            }
        }
        for (Instance instance : petitions.instances(number)) {
            if (instance.result() != null) {
                papers.add(told(number, instance));
            }
        }
        if (!papers.isEmpty()) {
            reveals.paper(number, "信访文书");
        }
        return papers;
    }

    private String title(CaseNumber number, String kind) {
        return switch (kind) {
            case "petition-notice" -> Petition.title(petitions.get(number).acceptance());
            case "petition-extension" -> "信访事项延期告知书";
            case "petition-opinion" -> "信访事项处理意见书";
            default -> null;
        };
    }

    private List<String> lines(CaseNumber number, String title, Notice notice) {
        List<String> lines = new ArrayList<>();
        if (notice.kind().equals("petition-opinion")) {
            lines.add("您反映的信访事项（信访件号：" + known(number) + "），本机关已经办理完毕，现提出处理意见如下：");
        }
        reveals.printed(number, title, notice.content()).lines().forEach(lines::add);
        if (notice.kind().equals("petition-extension")) {
            lines.add("依据：" + notice.basis() + "。");
        }
        return lines;
    }

    /** What the body above decided is passed on to the petitioner, with what remains open. */
    private PrintedPaper told(CaseNumber number, Instance instance) {
        String level = instance.level().label();
        List<String> lines = new ArrayList<>();
        lines.add("您对“" + instance.againstNo() + "”不服，于" + DAY.format(instance.requestedOn()) + "申请" + level + "。"
                + (instance.reviewNo() == null ? "" : level + "机关已作出“" + instance.reviewNo() + "”，")
                + "结果为：" + instance.result().label() + "。");
        if (instance.summary() != null) {
            lines.add("主要内容：" + reveals.printed(number, "信访事项" + level + "结果告知书", instance.summary()));
        }
        lines.add(remains(instance));
        Instant at = (instance.resultOn() == null ? instance.decidedOn() : instance.resultOn())
                .atStartOfDay(OFFICE)
                .toInstant();
        return paper(number, "信访事项" + level + "结果告知书", null, lines, at);
    }

    private static String remains(Instance instance) {
        return switch (instance.result()) {
            case REVOKED -> "原意见被撤销，本机关将重新办理，自重新受理之日起60日内提出处理意见。";
            case UPHELD, CHANGED ->
                instance.level() == Level.REVIEW
                        ? "不服复查意见的，自收到之日起30日内可以请求复核（《信访工作条例》第三十六条）。"
                        : "复核意见是信访事项的终结意见。对复核意见不服，仍然以同一事实和理由提出投诉请求的，不再受理（《信访工作条例》第三十六条）。";
        };
    }

    private PrintedPaper paper(CaseNumber number, String title, String paperNo, List<String> lines, Instant at) {
        return new PrintedPaper(
                title,
                paperNo,
                petitions.petitioners(number).stream()
                        .map(PetitionPapers::named)
                        .collect(Collectors.joining("、")),
                lines,
                List.of(
                        directory.centre(cases.get(number).centre()).name() + "（印章）",
                        DAY.format(LocalDate.ofInstant(at, OFFICE))));
    }

    private String known(CaseNumber number) {
        String petitionNo = petitions.get(number).petitionNo();
        return petitionNo == null ? number.value() : petitionNo;
    }

    /** A minor stands in no paper by name (未成年人保护法第一百零三条); whoever represents them does. */
    private static String named(Party party) {
        if (!party.minor()) {
            return party.name();
        }
        return party.maskedName() + (party.representative() == null ? "" : "（监护人" + party.representative() + "）");
    }
}
