package org.wuzhen.outreach.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wuzhen.casefile.number.OwnNumber;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;
import org.wuzhen.outreach.Outreach;
import org.wuzhen.outreach.OutreachProcess;
import org.wuzhen.outreach.Visit;

/** What the forms of a visit show of it. */
@Component
class VisitFacts {

    private final Outreach outreach;
    private final Directory directory;

    VisitFacts(Outreach outreach, Directory directory) {
        this.outreach = outreach;
        this.directory = directory;
    }

    Visit visit(OwnNumber number, Function<String, Object> process) {
        return outreach.visitAt(number, OutreachProcess.PLACE.in(process));
    }

    /** Among it the visit's id, by which its page finds its task. */
    Map<String, Object> shown(Visit visit) {
        return Map.of(
                "visit",
                visit.id(),
                "about",
                List.of(
                        row("社区（村）", community(visit)),
                        row("走访日期", visit.plannedDay().toString()),
                        row("走访人", directory.nameOf(visit.visitor()))));
    }

    String describe(Visit visit) {
        return community(visit) + "，" + visit.plannedDay() + "，走访人" + directory.nameOf(visit.visitor());
    }

    private String community(Visit visit) {
        return Optional.ofNullable(
                        outreach.communities(outreach.round(visit.round()).centre())
                                .get(visit.community()))
                .map(Community::name)
                .orElse(visit.community());
    }

    private static Map<String, String> row(String item, String value) {
        return Map.of("item", item, "value", value);
    }
}
