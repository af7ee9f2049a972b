package org.wuzhen.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Around the doors of the application under {@link WhoSeesWhatTest}: lets somebody in without a password (a thousand
 * times as quick), with the tokens that pages and web apps would have brought and with what a session of the web apps
 * remembers from its first call, and takes back whatever the request did. Each call has a session of its own, so that
 * none sees what another left there.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("wuzhen.who-sees-what")
class WhoSeesWhatDoor {

    private static final int BEHIND_THE_GUARD = 203;

    static final String PERSON = "X-Who-Sees-What";
    static final String TOKEN = "0123456789abcdef";

    /** The token as a page carries it, mixed with zeros instead of chance. */
    static final String TOKEN_OF_PAGE = Base64.getUrlEncoder()
            .encodeToString(("\0".repeat(TOKEN.length()) + TOKEN).getBytes(StandardCharsets.UTF_8));

    /** Before all doors: who comes, and what their pages would have brought. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> whoSeesWhatComesIn(ActAs actAs) {
        Map<String, Authentication> known = new ConcurrentHashMap<>();
        Map<String, UserAuthentication> knownToTheEngine = new ConcurrentHashMap<>();
        return door(Ordered.HIGHEST_PRECEDENCE + 10, new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                String person = request.getHeader(PERSON);
                if (person == null) {
                    chain.doFilter(request, response);
                    return;
                }
                if (!person.isEmpty()) {
                    // a context of its own: logging out empties it
                    request.setAttribute(
                            RequestAttributeSecurityContextRepository.DEFAULT_REQUEST_ATTR_NAME,
                            new SecurityContextImpl(known.computeIfAbsent(
                                    person,
                                    who -> actAs.run(who, () -> SecurityContextHolder.getContext()
                                            .getAuthentication()))));
                }
                HttpSession session = request.getSession(true);
                session.setAttribute("CAMUNDA_CSRF_TOKEN", TOKEN);
                session.setAttribute(
                        HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN",
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN));
                UserAuthentication before = knownToTheEngine.get(person);
                if (before != null) {
                    AuthenticationUtil.getAuthsFromSession(session).addOrReplace(before);
                }
                try {
                    chain.doFilter(request, response);
                } finally {
                    HttpSession left = request.getSession(false);
                    if (left != null) {
                        if (before == null) {
                            AuthenticationUtil.getAuthsFromSession(left)
                                    .getAuthentications()
                                    .forEach(now -> knownToTheEngine.put(person, now));
                        }
                        left.invalidate();
                    }
                }
            }
        });
    }

    /** Around our pages and whatever logs in or out: nothing of it stays. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> whoSeesWhatOfOurs(TransactionTemplate transaction) {
        return door(Ordered.HIGHEST_PRECEDENCE + 11, new TakenBack(transaction, request -> !ofTheEngine(request)));
    }

    /** Behind the log-in and the guard, where most calls of the engine's interfaces end. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> whoSeesWhatOfTheEngine(TransactionTemplate transaction) {
        return door(
                BEHIND_THE_GUARD,
                new TakenBack(
                        transaction,
                        request -> ofTheEngine(request)
                                && !request.getMethod().equals("GET") // reading, the engine writes nothing
                                // nor do Cockpit's lists, which close the connection that they read with
                                && !request.getRequestURI().startsWith("/camunda/api/cockpit/")));
    }

    private static FilterRegistrationBean<OncePerRequestFilter> door(int place, OncePerRequestFilter filter) {
        FilterRegistrationBean<OncePerRequestFilter> door = new FilterRegistrationBean<>(filter);
        door.setOrder(place);
        return door;
    }

    private static boolean ofTheEngine(HttpServletRequest request) {
        return request.getRequestURI().matches("/(engine-rest|camunda)/.*")
                && !request.getRequestURI().contains("/auth/");
    }

    private static class TakenBack extends OncePerRequestFilter {

        private final TransactionTemplate transaction;
        private final Predicate<HttpServletRequest> which;

        TakenBack(TransactionTemplate transaction, Predicate<HttpServletRequest> which) {
            this.transaction = transaction;
            this.which = which;
        }

        @Override
        protected String getAlreadyFilteredAttributeName() {
            return "takenBack" + System.identityHashCode(this);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getHeader(PERSON) == null || !which.test(request)) {
                chain.doFilter(request, response);
                return;
            }
            transaction.execute(status -> {
                status.setRollbackOnly();
                try {
                    chain.doFilter(request, response);
                } catch (IOException | ServletException e) {
                    throw new IllegalStateException(e);
                }
                return null;
            });
        }
    }
}
