package org.wuzhen.office.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wuzhen.access.NoticeOffers;
import org.wuzhen.access.Viewer;
import org.wuzhen.deadline.WorkingCalendar;
import org.wuzhen.deadline.WorkingCalendars;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.Post;

/** From November on, tells those who keep the system and those who lead a centre that a year's notice is missing. */
@Component
class HolidayAlarm implements NoticeOffers {

    private static final Set<Post> TOLD = Set.of(Post.SYS_ADMIN, Post.STREET_DIRECTOR, Post.DISTRICT_DIRECTOR);

    private final WorkingCalendars calendars;
    private final Directory directory;
    private final Clock clock;

    HolidayAlarm(WorkingCalendars calendars, Directory directory, Clock clock) {
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    /** The sentence of the alarm; empty while no notice is missing. */
    Optional<String> sentence() {
        return calendars.current().missingNotice(LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    }

    @Override
    public List<Notice> notices(Viewer viewer) {
        return sentence()
                .filter(missing -> directory.postsOf(viewer.id()).stream().anyMatch(held -> TOLD.contains(held.post())))
                .map(missing -> new Notice(missing, "查看节假日安排", CalendarPage.PATH))
                .stream()
                .toList();
    }
}
