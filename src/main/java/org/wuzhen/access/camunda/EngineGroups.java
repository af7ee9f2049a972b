package org.wuzhen.access.camunda;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.PostHolding;

/** The engine's groups that a post brings with it. */
final class EngineGroups {

    /** Everybody who works on cases, in whichever post. */
    static final String STAFF = "STAFF";

    private EngineGroups() {}

    /**
     * {@code MEDIATOR}, {@code MEDIATOR.02}, {@code STAFF}; for a department's people also {@code SECONDED_OFFICER.HRSS}
     * and {@code SECONDED_OFFICER.02.HRSS}; for the system admin the engine's own group of admins.
     */
    static Set<String> of(PostHolding holding) {
        Post post = holding.post();
        boolean ofDepartment = post.ofDepartment() && holding.department() != null;
        return Stream.of(
                        post.name(),
                        post.at(holding.centre()),
                        ofDepartment ? post.of(holding.department()) : null,
                        ofDepartment ? post.at(holding.centre(), holding.department()) : null,
                        post.handlesCases() ? STAFF : null,
                        post == Post.SYS_ADMIN ? Groups.CAMUNDA_ADMIN : null)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
    }
}
