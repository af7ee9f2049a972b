package org.wuzhen.office;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;
import org.wuzhen.directory.Roster.Member;

/** How the pages say who holds what, and how they tell one state of a page from another. */
@Component
class PostWords {

    private final Directory directory;

    PostWords(Directory directory) {
        this.directory = directory;
    }

    /** 大沽街道 · 派驻干部（人社） */
    String of(PostHolding held) {
        return directory.centre(held.centre()).shortName() + " · " + post(held);
    }

    /** 派驻干部（人社） */
    String post(PostHolding held) {
        String text = held.post().label();
        if (held.department() != null) {
            text += "（" + department(held.department()) + "）";
        }
        if (held.unit() != null) {
            text += " " + held.unit();
        }
        return held.deputyFor() == null ? text : text + "，代理" + directory.nameOf(held.deputyFor());
    }

    String department(String code) {
        return directory.department(code).map(Department::shortName).orElse(code);
    }

    /** 现任, 将任 or 已结束 */
    static String state(PostHolding held, LocalDate today) {
        if (held.on(today)) {
            return "现任";
        }
        return held.from().isAfter(today) ? "将任" : "已结束";
    }

    /** A short mark for one post of a person, for addresses. */
    static String mark(PostHolding held) {
        return digest(held.post() + "|" + held.centre() + "|" + held.unit() + "|" + held.department() + "|"
                        + held.deputyFor() + "|" + held.from())
                .substring(0, 12);
    }

    /** Tells whether somebody changed what a page showed. */
    static String version(Member person, List<PostHolding> holdings) {
        return digest(person + "|" + holdings).substring(0, 16);
    }

    static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
