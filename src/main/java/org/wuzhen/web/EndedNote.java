package org.wuzhen.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.wuzhen.access.LoginStep;

/** Tells the log-in page why a session ended: by its address, or by a short-lived cookie when a script leads there. */
final class EndedNote {

    private static final String COOKIE = "wuzhen-ended";
    private static final Duration SHORT = Duration.ofMinutes(2);

    private EndedNote() {}

    /** {@code elsewhere}, {@code idle} or {@code by_office}. */
    static String word(LoginStep ended) {
        return ended.name().substring("ENDED_".length()).toLowerCase(Locale.ROOT);
    }

    static void leave(HttpServletRequest request, HttpServletResponse response, LoginStep ended) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, word(ended), SHORT));
    }

    /** The word, or null when no session ended just now; it is told once. */
    static String take(HttpServletRequest request, HttpServletResponse response) {
        String said = request.getParameter("ended");
        Cookie[] cookies = request.getCookies();
        if (cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE))) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(request, "", Duration.ZERO));
            if (said == null) {
                said = Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
            }
        }
        return said;
    }

    private static String cookie(HttpServletRequest request, String value, Duration age) {
        return ResponseCookie.from(COOKIE, value)
                .path(request.getContextPath().isEmpty() ? "/" : request.getContextPath())
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(age)
                .build()
                .toString();
    }
}
