package org.wuzhen.access.camunda;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Hands our log-in to the engine's web apps and REST interface: who came in by our door is in there too. */
public class SharedLogin implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null || !login.isAuthenticated() || login instanceof AnonymousAuthenticationToken) {
            return AuthenticationResult.unsuccessful();
        }
        AuthenticationResult result = AuthenticationResult.successful(login.getName());
        List<String> groups = groupsOf(login.getName(), engine);
        forgetFormer(request, groups, engine);
        result.setGroups(groups);
        return result;
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
        // our own door has asked already
    }

    /** The web apps keep in their session what somebody was in at the first call, and would go on by it. */
    private static void forgetFormer(HttpServletRequest request, List<String> groups, ProcessEngine engine) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Authentications kept = AuthenticationUtil.getAuthsFromSession(session);
        if (kept.getAuthenticationForProcessEngine(engine.getName()) instanceof UserAuthentication former
                && !Set.copyOf(former.getGroupIds()).equals(Set.copyOf(groups))) {
            kept.removeByEngineName(engine.getName());
        }
    }

    private static List<String> groupsOf(String person, ProcessEngine engine) {
        return GroupsInHand.of(
                person, engine, () -> engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                        .map(Group::getId)
                        .toList());
    }
}
