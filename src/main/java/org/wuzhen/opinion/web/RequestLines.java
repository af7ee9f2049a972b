package org.wuzhen.opinion.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Directory;
import org.wuzhen.opinion.Desks;
import org.wuzhen.opinion.Opinions;
import org.wuzhen.opinion.Reply;
import org.wuzhen.opinion.Request;

/** Puts the requests of a case into words. */
@Component
@Transactional(readOnly = true)
class RequestLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Opinions opinions;
    private final Desks desks;
    private final Directory directory;

    RequestLines(Opinions opinions, Desks desks, Directory directory) {
        this.opinions = opinions;
        this.desks = desks;
        this.directory = directory;
    }

    /** The newest first. */
    List<RequestLine> of(CaseNumber number) {
        return opinions.requests(number).stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id()))
                .map(this::line)
                .toList();
    }

    /** One of them. */
    RequestLine line(Request request) {
        List<Reply> replies = opinions.replies(request.id());
        Reply last = replies.isEmpty() ? null : replies.get(replies.size() - 1);
        boolean answered = !request.open() && last != null && !last.waitsForHead() && last.words() != null;
        return new RequestLine(
                request.id(),
                desks.nameOf(request.department()),
                request.matter().label(),
                request.question(),
                yuan(request.amount()),
                request.wantedOn() == null ? null : request.wantedOn().toString(),
                directory.nameOf(request.askedBy()) + " " + MINUTE.format(request.askedAt()),
                request.open(),
                request.standing(last),
                request.open() && request.silentAt() != null,
                answered ? last.words() + (last.sum() == null ? "" : "（" + yuan(last.sum()) + "）") : null,
                answered && last.binding(),
                answered ? given(last) : null);
    }

    private String given(Reply reply) {
        String department = desks.nameOf(reply.department());
        if (reply.head() != null) {
            return department + "主要领导" + directory.nameOf(reply.head())
                    + reply.headSaid().label() + " " + minute(reply.headAt());
        }
        return directory.nameOf(reply.officer())
                + (reply.onBehalfOf() == null
                        ? "（派驻干部）"
                        : "代表" + department + "主要领导" + directory.nameOf(reply.onBehalfOf()))
                + " " + minute(reply.at());
    }

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String yuan(BigDecimal sum) {
        return sum == null ? null : "%,.2f元".formatted(sum);
    }
}
