package org.wuzhen.supervision.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wuzhen.supervision.Colour;
import org.wuzhen.supervision.Order;

/**
 * An order as pages list it.
 *
 * @param tone class of its colour: red, amber or none
 * @param standing how it stands, in words
 */
record OrderLine(
        long id,
        String caseNumber,
        String number,
        String colour,
        String tone,
        String unit,
        String cause,
        String demand,
        String due,
        boolean late,
        String standing,
        boolean open) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));

    static OrderLine of(Order order, Instant now) {
        boolean late =
                order.open() && order.answerDue() != null && order.answerDue().isBefore(now);
        return new OrderLine(
                order.id(),
                order.caseNumber().value(),
                order.number(),
                order.colour().label(),
                tone(order.colour()),
                order.unit(),
                order.cause(),
                order.demand(),
                minute(order.answerDue()),
                late,
                order.open() ? order.state().label() : order.outcome().label(),
                order.open());
    }

    static String tone(Colour colour) {
        return switch (colour) {
            case RED -> "red";
            case YELLOW -> "amber";
            case BLUE -> "";
        };
    }

    static String minute(Instant at) {
        return at == null ? "" : MINUTE.format(at);
    }
}
