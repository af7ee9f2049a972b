package org.wuzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.wuzhen.access.LoginStep;
import org.wuzhen.access.Sessions;

/** Begins the session of whoever typed the right password, and leads on: to what is still owed, or where they wanted to go. */
class CameIn implements AuthenticationSuccessHandler {

    private final Sessions sessions;

    CameIn(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication login)
            throws IOException {
        sessions.begin(request, login.getName(), Sessions.CameBy.PASSWORD, false);
        response.sendRedirect(next(request, response, sessions, login.getName()));
    }

    /** Where somebody goes who has done one step of the log-in. */
    static String next(HttpServletRequest request, HttpServletResponse response, Sessions sessions, String person) {
        LoginStep step = sessions.step(request.getSession(), person, true);
        if (step != LoginStep.IN) {
            return request.getContextPath() + Threshold.pageOf(step);
        }
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        SavedRequest wanted = cache.getRequest(request, response);
        if (wanted == null) {
            return request.getContextPath() + "/";
        }
        cache.removeRequest(request, response);
        return wanted.getRedirectUrl();
    }
}
