package org.wuzhen.outreach.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.wuzhen.directory.Community;
import org.wuzhen.outreach.Visit;

/** How the pages write moments and places. */
final class Shown {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private Shown() {}

    static String minute(Instant at) {
        return at == null ? null : MINUTE.format(at);
    }

    static String community(Map<String, Community> communities, Visit visit) {
        Community community = communities.get(visit.community());
        return community == null ? visit.community() : community.name();
    }
}
