package org.wuzhen.ledger;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.wuzhen.casefile.CaseResult;
import org.wuzhen.casefile.Channel;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.RiskLevel;
import org.wuzhen.casefile.Stage;

/**
 * The filters of the list as they stand in the form, to be shown again as they were typed.
 *
 * @param stage name of a stage, {@code OPEN} or {@code ENDED}
 */
record CaseSearchForm(
        String text,
        String stage,
        String type,
        String centre,
        String community,
        String risk,
        String light,
        String handler,
        String channel,
        String result,
        String registeredFrom,
        String registeredTo,
        String dueFrom,
        String dueTo) {

    private static final int LONGEST_TEXT = 64;
    private static final String OPEN = "OPEN";
    private static final String ENDED = "ENDED";

    CaseSearchForm {
        text = kept(text);
        stage = kept(stage);
        type = kept(type);
        centre = kept(centre);
        community = kept(community);
        risk = kept(risk);
        light = kept(light);
        handler = kept(handler);
        channel = kept(channel);
        result = kept(result);
        registeredFrom = kept(registeredFrom);
        registeredTo = kept(registeredTo);
        dueFrom = kept(dueFrom);
        dueTo = kept(dueTo);
    }

    static CaseSearchForm of(CaseSearch search) {
        return new CaseSearchForm(
                search.text(),
                search.open() == null ? name(search.stage()) : search.open() ? OPEN : ENDED,
                name(search.type()),
                search.centre(),
                search.community(),
                name(search.risk()),
                name(search.light()),
                search.handler(),
                name(search.channel()),
                name(search.result()),
                day(search.registeredFrom()),
                day(search.registeredTo()),
                day(search.dueFrom()),
                day(search.dueTo()));
    }

    /** The same form with another light, pressed as a button. */
    CaseSearchForm with(String lamp) {
        return new CaseSearchForm(
                text,
                stage,
                type,
                centre,
                community,
                risk,
                lamp,
                handler,
                channel,
                result,
                registeredFrom,
                registeredTo,
                dueFrom,
                dueTo);
    }

    /** What is wrong in the form, a sentence for each field; empty when it can be searched for. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Map.Entry<String, String> date : Map.of(
                        "registeredFrom", registeredFrom,
                        "registeredTo", registeredTo,
                        "dueFrom", dueFrom,
                        "dueTo", dueTo)
                .entrySet()) {
            if (!date.getValue().isEmpty() && day(date.getValue()) == null) {
                faults.put(date.getKey(), "请输入日期，例如2026-11-23。");
            }
        }
        if (faults.isEmpty()) {
            backwards(registeredFrom, registeredTo, "registeredTo", faults);
            backwards(dueFrom, dueTo, "dueTo", faults);
        }
        return faults;
    }

    private static void backwards(String from, String to, String field, Map<String, String> faults) {
        if (!from.isEmpty() && !to.isEmpty() && day(to).isBefore(day(from))) {
            faults.put(field, "截止日期不能早于起始日期。");
        }
    }

    /** What to look for; a choice that does not exist means any. */
    CaseSearch search() {
        return new CaseSearch(
                text,
                constant(Stage.values(), stage),
                stage.equals(OPEN) ? Boolean.TRUE : stage.equals(ENDED) ? Boolean.FALSE : null,
                constant(DisputeType.values(), type),
                centre.isEmpty() ? null : centre,
                community.isEmpty() ? null : community,
                constant(RiskLevel.values(), risk),
                constant(Lamp.values(), light),
                handler,
                constant(Channel.values(), channel),
                constant(CaseResult.values(), result),
                day(registeredFrom),
                day(registeredTo),
                day(dueFrom),
                day(dueTo));
    }

    /** Whether the less common filters are open on the page. */
    public boolean detailed() {
        return !(community + risk + handler + channel + result + registeredFrom + registeredTo + dueFrom + dueTo)
                .isEmpty();
    }

    private static String kept(String typed) {
        String text = Objects.toString(typed, "").strip();
        return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    private static String day(LocalDate day) {
        return Objects.toString(day, "");
    }

    private static LocalDate day(String text) {
        try {
            return text.matches("[12]\\d{3}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static <E extends Enum<E>> E constant(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst().orElse(null);
    }
}
