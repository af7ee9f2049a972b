package org.wuzhen.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.notification.store.TemplateMapper;

/** The texts of messages, each with its trigger and recipient; a new version replaces one from a day on, none is overwritten. */
@Component
@Transactional
public class Templates {

    static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST = 200;
    private static final Duration FRESH = Duration.ofSeconds(20);

    private final TemplateMapper store;
    private final Acts acts;
    private final Clock clock;
    private volatile Known known;

    Templates(TemplateMapper store, Acts acts, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.clock = clock;
    }

    /** What stood in the table a moment ago: acts are many, and most send nothing. */
    private record Known(List<Template> all, long read) {}

    /** A change that cannot be made; the messages say why, in Chinese. */
    public static class NotChanged extends RuntimeException {

        private final List<String> problems;

        NotChanged(List<String> problems) {
            super(String.join(" ", problems));
            this.problems = List.copyOf(problems);
        }

        public List<String> problems() {
            return problems;
        }
    }

    /** The texts that an act of this kind sends today. */
    List<Template> of(String trigger) {
        LocalDate today = today();
        return known().stream()
                .filter(one -> one.trigger().equals(trigger) && one.holds(today))
                .toList();
    }

    /** Every version of every text, those of one step together and the newest version first. */
    @Transactional(readOnly = true)
    public List<Template> all() {
        return store.all();
    }

    /** A version. */
    @Transactional(readOnly = true)
    public Template get(long id) {
        return store.all().stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No text " + id));
    }

    /**
     * Gives a text a new version.
     *
     * @param from the first day in force, not before today nor before its last version's
     * @throws NotChanged when the text or the day does not fit
     */
    public void replace(long id, String body, LocalDate from) {
        Template newest = newest(id);
        List<String> problems = new ArrayList<>();
        String words = body == null ? "" : body.strip();
        if (words.isEmpty()) {
            problems.add("请填写消息内容。");
        }
        if (words.length() > LONGEST) {
            problems.add("消息内容请控制在" + LONGEST + "字以内。");
        }
        problems.addAll(Wording.problems(words, newest.recipient()));
        check(newest, from, problems);
        store.end(newest.id(), from);
        store.insert(newest, newest.version() + 1, words, from, acts.actor().userId(), clock.instant());
        known = null;
        acts.record(
                "message-text-changed",
                null,
                "修改消息模板“" + newest.step() + "”（发给" + newest.recipient().label() + "），" + from + "起使用",
                null,
                Map.of("template", newest.code(), "version", String.valueOf(newest.version() + 1)));
    }

    /**
     * Sends a text no longer from a day on.
     *
     * @throws NotChanged as {@link #replace}
     */
    public void end(long id, LocalDate from) {
        Template newest = newest(id);
        check(newest, from, new ArrayList<>());
        store.end(newest.id(), from);
        known = null;
        acts.record(
                "message-text-ended",
                null,
                "停用消息模板“" + newest.step() + "”（发给" + newest.recipient().label() + "），" + from + "起不再发送",
                null,
                Map.of("template", newest.code()));
    }

    private Template newest(long id) {
        String code = get(id).code();
        return store.lock(code);
    }

    private void check(Template newest, LocalDate from, List<String> problems) {
        if (from == null || from.isBefore(today())) {
            problems.add("启用日期不能早于今天。");
        } else if (from.isBefore(newest.from())) {
            problems.add("启用日期不能早于最近一版的启用日期" + newest.from() + "。");
        }
        if (!problems.isEmpty()) {
            throw new NotChanged(problems);
        }
    }

    private List<Template> known() {
        Known now = known;
        if (now == null || System.nanoTime() - now.read() > FRESH.toNanos()) {
            now = new Known(store.all(), System.nanoTime());
            known = now;
        }
        return now.all();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(OFFICE));
    }
}
