package org.wuzhen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.wuzhen.access.AccessProperties;
import org.wuzhen.access.Sessions;
import org.wuzhen.access.UnitIdentities;

/**
 * The log-in of a centre's own identity provider (OpenID Connect, code flow with PKCE), beside ours and only where one
 * is set. The provider is asked for its addresses at the first use, so that the house starts without it; of its tokens
 * nothing is kept.
 */
@Configuration(proxyBeanMethods = false)
class UnitLogin {

    private static final Logger LOG = LoggerFactory.getLogger(UnitLogin.class);
    private static final String ID = "unit";

    private final AccessProperties.Oidc settings;
    private final UnitIdentities identities;
    private final Sessions sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    UnitLogin(AccessProperties settings, UnitIdentities identities, Sessions sessions) {
        this.settings = settings.oidc();
        this.identities = identities;
        this.sessions = sessions;
    }

    /** Opens this door beside the log-in page, when there is a provider. */
    void openBeside(HttpSecurity http) throws Exception {
        if (!settings.present()) {
            return;
        }
        LazyProvider provider = new LazyProvider(settings);
        DefaultOAuth2AuthorizationRequestResolver asking = new DefaultOAuth2AuthorizationRequestResolver(
                provider, OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(unit -> unit.loginPage("/login")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(ask -> ask.authorizationRequestResolver(asking))
                .successHandler(this::cameIn)
                .failureHandler(UnitLogin::refused)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(UnitLogin::unreachable);
                        return filter;
                    }
                }));
    }

    /** Reads the provider's tokens; nothing is signed in another way than the settings say. */
    @Bean
    static JwtDecoderFactory<ClientRegistration> unitTokens(AccessProperties settings) {
        OidcIdTokenDecoderFactory tokens = new OidcIdTokenDecoderFactory();
        tokens.setJwsAlgorithmResolver(
                registration -> SignatureAlgorithm.from(settings.oidc().algorithm()));
        return tokens;
    }

    private void cameIn(HttpServletRequest request, HttpServletResponse response, Authentication token)
            throws IOException {
        OidcUser user = (OidcUser) token.getPrincipal();
        UnitIdentities.Found found = identities.find(user.getClaimAsString(settings.claim()));
        if (found instanceof UnitIdentities.Found.Known known) {
            // from here on a log-in like any other: the posts are the directory's, the token is forgotten
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(known.login());
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
            String person = known.login().getName();
            sessions.begin(request, person, Sessions.CameBy.UNIT, identities.secondFactorShown(methods(user)));
            response.sendRedirect(CameIn.next(request, response, sessions, person));
            return;
        }
        SecurityContextHolder.clearContext();
        request.getSession().invalidate();
        response.sendRedirect(request.getContextPath() + "/login?"
                + (found instanceof UnitIdentities.Found.Locked ? "locked" : "unit=unknown"));
    }

    /** The words with which a provider tells how somebody proved who they are. */
    private static Set<String> methods(OidcUser user) {
        Set<String> methods = new HashSet<>();
        List<String> amr = user.getAuthenticationMethods();
        if (amr != null) {
            methods.addAll(amr);
        }
        if (user.getAuthenticationContextClass() != null) {
            methods.add(user.getAuthenticationContextClass());
        }
        return methods;
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        // the kind only: the provider's words may hold what it knows of a person
        LOG.warn("Log-in by the unit's provider refused: {}", why.getClass().getSimpleName());
        response.sendRedirect(
                request.getContextPath() + "/login?" + (why instanceof LockedException ? "locked" : "unit=refused"));
    }

    private static void unreachable(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        LOG.warn("The unit's provider of log-ins does not answer: {}", String.valueOf(why.getMessage()));
        response.sendRedirect(request.getContextPath() + "/login?unit=down");
    }

    /** The provider as it describes itself, once it has answered. */
    private static final class LazyProvider implements ClientRegistrationRepository {

        private final AccessProperties.Oidc settings;
        private volatile ClientRegistration known;

        private LazyProvider(AccessProperties.Oidc settings) {
            this.settings = settings;
        }

        @Override
        public ClientRegistration findByRegistrationId(String id) {
            if (!ID.equals(id)) {
                return null;
            }
            if (known == null) {
                known = ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                        .registrationId(ID)
                        .clientId(settings.clientId())
                        .clientSecret(settings.clientSecret())
                        .scope(settings.scopes())
                        .build();
            }
            return known;
        }
    }

    /** We ask nothing of the provider after the log-in. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing is kept
        }

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // nothing was kept
        }
    }
}
