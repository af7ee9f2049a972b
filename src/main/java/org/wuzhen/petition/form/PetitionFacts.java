package org.wuzhen.petition.form;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.CaseClocks;
import org.wuzhen.casefile.CaseFile;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.Party;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.deadline.Deadline;
import org.wuzhen.directory.Directory;
import org.wuzhen.petition.Petition;
import org.wuzhen.petition.PetitionFile;

/** What stands on top of every form of a petition: who petitions (names masked), for what, and where it stands. */
@Component
class PetitionFacts {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);

    private final Petition petitions;
    private final CaseFiles cases;
    private final CaseClocks clocks;
    private final Directory directory;
    private final Clock clock;

    PetitionFacts(Petition petitions, CaseFiles cases, CaseClocks clocks, Directory directory, Clock clock) {
        this.petitions = petitions;
        this.cases = cases;
        this.clocks = clocks;
        this.directory = directory;
        this.clock = clock;
    }

    /** Rows of the table 信访事项. */
    List<Map<String, Object>> rows(CaseNumber number) {
        CaseFile file = cases.get(number);
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(row(
                "信访人",
                petitions.petitioners(number).stream().map(Party::maskedName).collect(Collectors.joining("、"))));
        rows.add(row(
                "被反映单位",
                cases.parties(number).stream()
                        .filter(party -> party.side() == Party.Side.RESPONDENT)
                        .map(Party::maskedName)
                        .collect(Collectors.joining("、"))));
        rows.add(row("反映事项", file.facts()));
        rows.add(row("请求", file.claims()));
        petitions
                .transfer(number)
                .ifPresent(transfer -> rows.add(row(
                        "转送交办",
                        transfer.kind() + "，" + transfer.transferNo()
                                + (transfer.needReport() ? "，须报告结果" : "")
                                + (transfer.limitDate() == null
                                        ? ""
                                        : "，限" + DAY.format(transfer.limitDate()) + "前"))));
        petitions.find(number).filter(petition -> petition.form() != null).ifPresent(petition -> {
            rows.add(row("登记", registered(petition)));
            rows.add(row("信访件号", petition.petitionNo()));
            rows.add(row("重复件", petition.duplicates()));
            rows.add(row("承办人", petition.handler() == null ? null : directory.nameOf(petition.handler())));
        });
        rows.removeIf(
                row -> row.get("value") == null || row.get("value").toString().isEmpty());
        return rows;
    }

    /** The case as it stands. */
    CaseFile file(CaseNumber number) {
        return cases.get(number);
    }

    /** How many parties the case has, on all sides. */
    int parties(CaseNumber number) {
        return cases.parties(number).size();
    }

    /** The display name of somebody. */
    String name(String person) {
        return directory.nameOf(person);
    }

    /** Those who stepped back, by their names. */
    String recused(CaseNumber number) {
        return cases.circle(number).recused().stream()
                .sorted()
                .map(directory::nameOf)
                .collect(Collectors.joining("、"));
    }

    /** The last day of a running term, or empty. */
    String until(CaseNumber number, String term) {
        return clocks.running(number, term)
                .map(Deadline::lastDay)
                .map(DAY::format)
                .orElse("");
    }

    /** 剩余12日 …, or empty when the term does not run. */
    String timeLeft(CaseNumber number, String term) {
        return clocks.running(number, term)
                .map(deadline -> deadline.remaining(clock.instant()).text())
                .orElse("");
    }

    /** By how many days a running term was extended. */
    int extendedBy(CaseNumber number, String term) {
        Optional<Deadline> running = clocks.running(number, term);
        return running.map(deadline -> deadline.state().extendedBy()).orElse(0);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }

    static String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    static <E extends Enum<E>> List<Map<String, Object>> options(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(constant -> option(label.apply(constant), constant.name()))
                .toList();
    }

    static Map<String, Object> option(String label, String value) {
        return Map.of("label", label, "value", value);
    }

    private static String registered(PetitionFile petition) {
        return "%s，%s，%s，%s，%d人%s"
                .formatted(
                        petition.form().label(),
                        petition.repeated() ? "重复" : "初次",
                        petition.aim().label(),
                        petition.category(),
                        petition.people(),
                        petition.represented().isEmpty()
                                ? ""
                                : "，推选代表" + petition.represented().size() + "人");
    }

    private static Map<String, Object> row(String item, Object value) {
        Map<String, Object> row = new java.util.HashMap<>();
        row.put("item", item);
        row.put("value", value);
        return row;
    }
}
