package org.wuzhen.office.calendar;

import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;
import org.wuzhen.act.Acts;
import org.wuzhen.deadline.HolidayNotice;
import org.wuzhen.deadline.HolidayNotices;

/** Where a system administrator enters a year's holiday notice, and who may read the calendar. */
@Component
@Transactional
class CalendarDesk {

    private final HolidayNotices notices;
    private final Viewers viewers;
    private final Acts acts;

    CalendarDesk(HolidayNotices notices, Viewers viewers, Acts acts) {
        this.notices = notices;
        this.viewers = viewers;
        this.acts = acts;
    }

    /** Whether somebody works by the calendar, audits it or keeps it. */
    static boolean mayRead(Viewer viewer) {
        return viewer.readsCases() || viewer.runsSystem();
    }

    /**
     * The person logged in.
     *
     * @throws AccessDeniedException when the calendar is no business of theirs
     */
    @Transactional(readOnly = true)
    public Viewer reader() {
        return viewers.current()
                .filter(CalendarDesk::mayRead)
                .orElseThrow(() -> new AccessDeniedException("Not theirs to read"));
    }

    /**
     * The system administrator logged in.
     *
     * @throws AccessDeniedException for everybody else
     */
    @Transactional(readOnly = true)
    public Viewer keeper() {
        return viewers.current()
                .filter(Viewer::runsSystem)
                .orElseThrow(() -> new AccessDeniedException("Not theirs to keep"));
    }

    /**
     * Enters a notice.
     *
     * @return how many deadlines are counted anew
     */
    public int enter(HolidayNotice notice) {
        Viewer keeper = keeper();
        String replaced = notices.entered(notice.year())
                .map(entry -> "，取代此前录入的" + entry.notice().source())
                .orElse("");
        int open = notices.enter(notice, keeper.id());
        acts.record(
                "holiday-notice-entered",
                null,
                "录入" + notice.year() + "年放假安排（" + notice.source() + "）" + replaced + "，在计期限" + open + "项重新计算",
                null,
                Map.of(
                        "year", String.valueOf(notice.year()),
                        "notice", notice.source(),
                        "deadlines", String.valueOf(open)));
        return open;
    }
}
