package org.wuzhen.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.wuzhen.access.Authorities;
import org.wuzhen.access.LoginStep;
import org.wuzhen.access.Sessions;

/**
 * Behind the log-in and before everything else: a session that has ended is out, and so is whoever has left; whoever
 * still owes a new password or a code gets to that page and no further, by whichever door; everybody else comes with the
 * posts of this moment, not with those of their log-in.
 */
class Threshold extends OncePerRequestFilter {

    static final String CODE = "/second-factor";
    static final String SET_UP = "/second-factor/setup";
    static final String PASSWORD = "/password";
    private static final String LOGIN = "/login";

    /** The browser says with it that somebody pressed a key or moved a pointer since it last said so. */
    private static final String ACTED = "X-Wuzhen-Act";

    private static final Map<LoginStep, String> PAGES =
            Map.of(LoginStep.CODE, CODE, LoginStep.PASSWORD, PASSWORD, LoginStep.ENROL, SET_UP);

    private final Sessions sessions;
    private final Authorities authorities;

    Threshold(Sessions sessions, Authorities authorities) {
        this.sessions = sessions;
        this.authorities = authorities;
    }

    /** The page that somebody must go through first, or the first page. */
    static String pageOf(LoginStep step) {
        return PAGES.getOrDefault(step, "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (login == null || session == null || !cameBySession(session, login)) {
            chain.doFilter(request, response);
            return;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean program = path.startsWith("/camunda/api/") || path.startsWith("/api/");
        boolean act = program ? request.getHeader(ACTED) != null : !isOpen(path);
        LoginStep step = sessions.step(session, login.getName(), act);
        Optional<Authentication> now = step.ended() ? Optional.empty() : authorities.asOfNow(login);
        if (now.isEmpty()) {
            if (!step.ended()) {
                sessions.end(login.getName());
            }
            end(request, response, chain, path, program, step.ended() ? step : LoginStep.ENDED_BY_OFFICE);
            return;
        }
        if (now.get() != login) {
            // for this request; the session keeps what it began with
            SecurityContextHolder.setContext(new SecurityContextImpl(now.get()));
        }
        if (step == LoginStep.IN || isOpen(path) || path.equals(PAGES.get(step))) {
            chain.doFilter(request, response);
        } else if (program) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(request.getContextPath() + pageOf(step));
        }
    }

    private static void end(
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain,
            String path,
            boolean program,
            LoginStep step)
            throws ServletException, IOException {
        invalidate(request);
        if (program) {
            EndedNote.leave(request, response, step);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else if (isOpen(path)) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(request.getContextPath() + LOGIN + "?ended=" + EndedNote.word(step));
        }
    }

    private static void invalidate(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            try {
                session.invalidate();
            } catch (IllegalStateException endedMeanwhile) {
                // another request of the same browser was faster
            }
        }
    }

    /** Whether the session itself says who is logged in; a program's name and password come with the call. */
    private static boolean cameBySession(HttpSession session, Authentication login) {
        try {
            return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext kept
                    && kept.getAuthentication() != null
                    && kept.getAuthentication().getName().equals(login.getName());
        } catch (IllegalStateException endedMeanwhile) {
            return true;
        }
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/css/")
                || path.startsWith("/js/")
                || path.equals("/favicon.ico")
                || path.equals("/error");
    }
}
