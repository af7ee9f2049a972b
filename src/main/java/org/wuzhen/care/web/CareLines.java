package org.wuzhen.care.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wuzhen.care.CareContacts;
import org.wuzhen.care.CareList;
import org.wuzhen.care.Cared;
import org.wuzhen.care.Contact;
import org.wuzhen.care.Face;
import org.wuzhen.care.ListState;
import org.wuzhen.directory.Community;
import org.wuzhen.directory.Directory;

/** People on the list as a line shows them. */
@Component
class CareLines {

    static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int SOON = 3;

    private final CareList list;
    private final CareContacts contacts;
    private final Directory directory;
    private final Clock clock;

    CareLines(CareList list, CareContacts contacts, Directory directory, Clock clock) {
        this.list = list;
        this.contacts = contacts;
        this.directory = directory;
        this.clock = clock;
    }

    /** One as a line shows it; the light is empty where nothing is due. */
    record Line(
            long id,
            String number,
            String name,
            String group,
            String place,
            String level,
            String light,
            String lightText,
            String due,
            String last,
            String worker,
            String state) {}

    List<Line> lines(List<Cared> people) {
        Map<Long, Face> faces = list.faces(people);
        Map<Long, Contact> open =
                contacts.openOf(people).stream().collect(Collectors.toMap(Contact::person, one -> one));
        Map<String, String> names = directory.namesOf(people.stream()
                .map(Cared::socialWorker)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        Map<String, String> communities = communities(people);
        return people.stream()
                .map(one -> line(one, faces.get(one.id()), open.get(one.id()), names, communities))
                .toList();
    }

    /** The names of base units by their codes. */
    Map<String, String> communities(Collection<Cared> people) {
        return people.stream()
                .map(Cared::centre)
                .distinct()
                .flatMap(centre -> directory.communities(centre).stream())
                .collect(Collectors.toMap(Community::code, Community::name));
    }

    private Line line(Cared one, Face face, Contact open, Map<String, String> names, Map<String, String> communities) {
        String light = "";
        String text = "";
        String due = "";
        if (one.state() == ListState.ON) {
            LocalDate today = LocalDate.now(clock.withZone(OFFICE));
            if (open != null) {
                boolean late = open.missedAt() != null || open.dueAt().isBefore(clock.instant());
                light = late ? "red" : "amber";
                text = late ? "红·逾期未办" : "黄·待问诊";
                due = MINUTE.format(open.dueAt());
            } else {
                boolean soon = !one.nextDue().isAfter(today.plusDays(SOON));
                light = soon ? "amber" : "green";
                text = soon ? "黄·将到期" : "绿·未到期";
                due = one.nextDue().toString();
            }
        }
        return new Line(
                one.id(),
                one.number().value(),
                face.name(),
                one.groupLabel(),
                one.community() == null
                        ? directory.centre(one.centre()).shortName()
                        : communities.getOrDefault(one.community(), one.community()),
                one.level() == null ? "" : one.level().label() + "·每" + one.everyDays() + "日",
                light,
                text,
                due,
                one.lastAt() == null
                        ? "尚未问诊"
                        : day(one.lastAt()) + " " + one.lastOutcome().label(),
                one.socialWorker() == null ? "" : names.getOrDefault(one.socialWorker(), one.socialWorker()),
                one.state().label());
    }

    static String day(Instant at) {
        return LocalDate.ofInstant(at, OFFICE).toString();
    }
}
