package org.wuzhen.publishing;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;

/** Publishes families of models as editions; an edition that a person published is never replaced by a start. */
@Component
@Transactional
public class Editions {

    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    private final EditionMapper editions;
    private final ShippedFamily shipped;
    private final RepositoryService repository;
    private final Acts acts;
    private final boolean followReleases;

    Editions(
            EditionMapper editions,
            ShippedFamily shipped,
            RepositoryService repository,
            Acts acts,
            @Value("${wuzhen.publishing.follow-releases:false}") boolean followReleases) {
        this.editions = editions;
        this.shipped = shipped;
        this.repository = repository;
        this.acts = acts;
        this.followReleases = followReleases;
    }

    /** The edition under which new cases begin. */
    @Transactional(readOnly = true)
    public Edition current() {
        return editions.latest();
    }

    /** The edition that was deployed under an id of the engine. */
    @Transactional(readOnly = true)
    public Optional<Edition> byDeployment(String deploymentId) {
        return Optional.ofNullable(editions.byDeployment(deploymentId));
    }

    /**
     * At a start: publishes the shipped family when there is no edition yet, or, by the setting
     * {@code wuzhen.publishing.follow-releases}, when the last edition was itself shipped and the files changed.
     * Otherwise a changed family is laid down as a draft for the process admin.
     */
    void onStart() {
        editions.lockPublishing();
        Edition latest = editions.latest();
        String digest = shipped.digest();
        if (shipped.resources().isEmpty()) {
            LOG.warn("No models came with this release; nothing was published");
        } else if (latest != null && latest.digest().equals(digest)) {
            LOG.info("Edition {} is current", latest.number());
        } else if (latest == null || latest.shipped() && followReleases) {
            publishShipped(digest);
        } else if (editions.draft(digest) == 1) {
            shipped.resources().forEach((name, content) -> editions.draftResource(digest, name, content));
            LOG.warn("The shipped models differ from edition {}; they were laid down as a draft", latest.number());
        }
    }

    private void publishShipped(String digest) {
        int number = editions.nextNumber();
        DeploymentBuilder deployment =
                repository.createDeployment().name(String.valueOf(number)).source("wuzhen");
        for (Map.Entry<String, byte[]> resource : shipped.resources().entrySet()) {
            deployment.addInputStream(resource.getKey(), new ByteArrayInputStream(resource.getValue()));
        }
        String deploymentId = deployment.deploy().getId();
        editions.insert(number, deploymentId, digest, true, "system");
        acts.record("edition-published", null, "发布流程第" + number + "版（随版本发布）");
        LOG.info(
                "Published edition {}: {} models, rules and forms",
                number,
                shipped.resources().size());
    }
}
