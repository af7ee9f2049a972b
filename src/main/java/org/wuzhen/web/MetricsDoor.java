package org.wuzhen.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.wuzhen.access.Authorities;
import org.wuzhen.access.Sessions;
import org.wuzhen.access.Viewer;
import org.wuzhen.access.Viewers;

/**
 * The door to the figures of the house, for whoever watches it from outside with Prometheus: shut unless it is set up,
 * opened by a token of its own or by a system administrator who is logged in, and for reading only.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsDoor.Settings.class)
class MetricsDoor {

    private static final int SHORTEST = 32;
    private static final String BEARER = "Bearer ";
    private static final RequestMatcher FIGURES =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/prometheus");
    private static final RequestMatcher READ =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/actuator/prometheus");

    /**
     * How the door is set up.
     *
     * @param open whether there are figures at all; by itself, when there is a token
     * @param token what the watching system shows, 32 characters or more; null lets in system administrators only
     */
    @ConfigurationProperties("wuzhen.metrics")
    record Settings(Boolean open, String token) {

        Settings {
            token = token == null || token.isBlank() ? null : token.strip();
            if (token != null && token.length() < SHORTEST) {
                throw new IllegalStateException(
                        "The setting wuzhen.metrics.token has to have " + SHORTEST + " characters or more");
            }
            open = open == null ? token != null : open;
        }

        boolean fits(String authorization) {
            return token != null
                    && authorization != null
                    && authorization.startsWith(BEARER)
                    && MessageDigest.isEqual(
                            token.getBytes(StandardCharsets.UTF_8),
                            authorization.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Settings[open=" + open + "]";
        }
    }

    @Bean
    @Order(3)
    SecurityFilterChain figures(
            HttpSecurity http, Settings settings, Viewers viewers, Sessions sessions, Authorities authorities)
            throws Exception {
        http.securityMatcher(FIGURES)
                .authorizeHttpRequests(requests -> requests.requestMatchers(READ)
                        .access((login, context) -> new AuthorizationDecision(settings.open()
                                && (settings.fits(context.getRequest().getHeader(HttpHeaders.AUTHORIZATION))
                                        || viewers.current()
                                                .filter(Viewer::runsSystem)
                                                .isPresent())))
                        .anyRequest()
                        .denyAll())
                .addFilterBefore(new Threshold(sessions, authorities), AuthorizationFilter.class)
                .logout(logout -> logout.disable())
                .requestCache(cache -> cache.disable())
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, why) -> {
                            if (settings.open()) {
                                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"wuzhen\"");
                            }
                            response.setStatus(
                                    (settings.open() ? HttpStatus.UNAUTHORIZED : HttpStatus.NOT_FOUND).value());
                        })
                        .accessDeniedHandler((request, response, why) -> response.setStatus(
                                (settings.open() ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value())));
        return http.build();
    }
}
