package org.wuzhen.deadline;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CalendarMapper {

    /** Waits until no other transaction changes the calendar, and lets none do so before this one ends. */
    String oneAtATime();

    /** The number of the calendar in force, 0 before the first start. */
    long inForce();

    void insertNotice(
            @Param("key") NoticeKey key,
            @Param("n") HolidayNotice notice,
            @Param("json") String json,
            @Param("by") String by,
            @Param("at") Instant at);

    List<NoticeRow> notices();

    List<NoticeRow> noticesInForce();

    void supersede(@Param("at") Instant at);

    void begin(
            @Param("notice") Long notice,
            @Param("cause") String cause,
            @Param("shipped") String shipped,
            @Param("total") int total,
            @Param("units") String units,
            @Param("at") Instant at);

    void putMode(@Param("unit") String unit, @Param("calendar") long calendar, @Param("mode") OperatingMode mode);

    /** The mode in force of every centre that ever was in another. */
    List<UnitMode> modes();

    /** The newest first. */
    List<Recount> recounts();

    /** What the newest calendar knew of the notices that come with the system. */
    String shipped();

    void progress(
            @Param("calendar") long calendar,
            @Param("counted") int counted,
            @Param("changed") int changed,
            @Param("past") int past,
            @Param("lastCase") String lastCase);

    void failed(@Param("calendar") long calendar, @Param("caseNumber") String caseNumber);

    int finish(@Param("calendar") long calendar, @Param("at") Instant at);

    /** Takes the number that the table gives. */
    final class NoticeKey {

        private long id;

        long id() {
            return id;
        }

        void setId(long id) {
            this.id = id;
        }
    }
}
