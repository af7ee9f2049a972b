package org.wuzhen.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** The notices that come with the system: those of 2024 to 2026. */
final class ShippedNotices {

    private ShippedNotices() {}

    static List<HolidayNotice> all() {
        return IntStream.rangeClosed(2024, 2026)
                .mapToObj(year -> HolidayNotice.fromJson(resource("holidays-" + year + ".json")))
                .toList();
    }

    static String resource(String name) {
        try (InputStream in = ShippedNotices.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("缺少日历数据文件 " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
