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
 * Before all doors of the application under {@link WhoSeesWhatTest}: lets somebody in without a password (a thousand
 * times as quick), with the tokens that pages and web apps would have brought, and takes back whatever the request did.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("wuzhen.who-sees-what")
class WhoSeesWhatDoor {

    static final String PERSON = "X-Who-Sees-What";
    static final String TOKEN = "0123456789abcdef";

    /** The token as a page carries it, mixed with zeros instead of chance. */
    static final String TOKEN_OF_PAGE = Base64.getUrlEncoder()
            .encodeToString(("\0".repeat(TOKEN.length()) + TOKEN).getBytes(StandardCharsets.UTF_8));

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> whoSeesWhat(TransactionTemplate transaction, ActAs actAs) {
        Map<String, Authentication> known = new ConcurrentHashMap<>();
        FilterRegistrationBean<OncePerRequestFilter> door = new FilterRegistrationBean<>(new OncePerRequestFilter() {
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
                if (request.getMethod().equals("GET") && request.getRequestURI().matches("/(engine-rest|camunda)/.*")) {
                    chain.doFilter(request, response); // the engine writes nothing then, and asks for no token
                    return;
                }
                HttpSession session = request.getSession(true);
                session.setAttribute("CAMUNDA_CSRF_TOKEN", TOKEN);
                session.setAttribute(
                        HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN",
                        new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN));
                try {
                    transaction.execute(status -> {
                        status.setRollbackOnly();
                        try {
                            chain.doFilter(request, response);
                        } catch (IOException | ServletException e) {
                            throw new IllegalStateException(e);
                        }
                        return null;
                    });
                } finally {
                    HttpSession left = request.getSession(false);
                    if (left != null) {
                        left.invalidate();
                    }
                }
            }
        });
        door.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return door;
    }
}
