package org.wuzhen.gradedresponse.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.MenuOffers;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Zone;
import org.wuzhen.gradedresponse.Commanders;
import org.wuzhen.gradedresponse.Response;
import org.wuzhen.gradedresponse.Responses;

/**
 * Who sees which zone's response: everybody who works in it sees that it holds and since when; what the centres report is
 * for those who lead, for supervisors and for whoever is on duty. While a response holds, the first pages say so.
 */
@Component
@Transactional(readOnly = true)
class ResponseReaders implements MenuOffers, NoticeOffers {

    private static final Set<Post> LEADING = EnumSet.of(
            Post.ZONE_COMMANDER,
            Post.LEADING_GROUP_HEAD,
            Post.DISTRICT_DIRECTOR,
            Post.STREET_DIRECTOR,
            Post.SUPERVISOR);
    private static final int PLACE = 35;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("M月d日HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Directory directory;
    private final Commanders commanders;
    private final Responses responses;
    private final Viewers viewers;

    ResponseReaders(Directory directory, Commanders commanders, Responses responses, Viewers viewers) {
        this.directory = directory;
        this.commanders = commanders;
        this.responses = responses;
        this.viewers = viewers;
    }

    @Override
    public List<Entry> entries(Viewer viewer) {
        return leads(viewer.id()) ? List.of(new Entry("战平响应", ResponsePage.PATH, PLACE)) : List.of();
    }

    @Override
    public List<Notice> notices(Viewer viewer) {
        if (!viewer.handlesCases()) {
            return List.of();
        }
        List<Response> running = responses.running();
        if (running.isEmpty()) {
            return List.of();
        }
        Set<String> centres =
                directory.postsOf(viewer.id()).stream().map(PostHolding::centre).collect(Collectors.toSet());
        return running.stream()
                .filter(response -> response.centres().stream().anyMatch(centres::contains))
                .map(response -> new Notice(
                        response.zoneName() + "现为" + response.level().label() + "（"
                                + MINUTE.format(response.begunAt())
                                + "至" + MINUTE.format(response.endsAt()) + "），内部时限按战时执行，法定期限不变。"
                                + (onDuty(response, viewer.id())
                                        ? "您在值守名单中，每" + response.reportMinutes() + "分钟报送一次情况。"
                                        : ""),
                        "查看响应",
                        ResponsePage.PATH + "/" + response.number()))
                .toList();
    }

    /** The person logged in, when responses are any business of theirs. */
    Viewer reader() {
        return viewers.current()
                .filter(Viewer::readsCases)
                .orElseThrow(() -> new AccessDeniedException("Not theirs to see"));
    }

    /** The zones in which somebody works, those above and, for the district's people, all. */
    List<Zone> zones(String person) {
        List<PostHolding> posts = directory.postsOf(person);
        Set<String> own = posts.stream().map(PostHolding::centre).collect(Collectors.toSet());
        boolean all = posts.stream().anyMatch(held -> held.post().reach() == Post.Reach.ALL)
                || own.stream().anyMatch(code -> directory.centre(code).level() == Centre.Level.DISTRICT);
        return commanders.zones().stream()
                .filter(zone -> all || commanders.centresOf(zone).stream().anyMatch(own::contains))
                .toList();
    }

    /** Codes of the centres whose reports somebody reads. */
    Set<String> reported(String person, Response response) {
        Set<String> codes = new HashSet<>();
        for (PostHolding held : directory.postsOf(person)) {
            if (held.post() == Post.AUDITOR
                    || LEADING.contains(held.post())
                            && directory.centre(held.centre()).level() == Centre.Level.DISTRICT) {
                codes.addAll(response.centres());
            } else if (LEADING.contains(held.post()) || onDuty(response, person)) {
                codes.add(held.centre());
            }
        }
        return codes;
    }

    boolean leads(String person) {
        return directory.postsOf(person).stream().anyMatch(held -> LEADING.contains(held.post()));
    }

    private boolean onDuty(Response response, String person) {
        return responses.duty(response.number()).stream()
                .anyMatch(duty -> duty.until() == null && duty.person().equals(person));
    }
}
