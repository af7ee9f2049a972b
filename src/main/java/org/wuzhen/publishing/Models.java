package org.wuzhen.publishing;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The models of editions, for whoever shows them. */
@Component
@Transactional(readOnly = true)
public class Models {

    private final RepositoryService repository;
    private final EditionMapper editions;

    Models(RepositoryService repository, EditionMapper editions) {
        this.repository = repository;
        this.editions = editions;
    }

    /**
     * One version of a model as it was published, in BPMN 2.0 XML.
     *
     * @param id as {@code CasePath.Run} names it; its text never changes
     */
    public byte[] xml(String id) {
        try (InputStream model = repository.getProcessModel(id)) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The models of the edition to which a model belongs: their ids by their keys. */
    public Map<String, String> edition(String id) {
        String deployment = repository.getProcessDefinition(id).getDeploymentId();
        return repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .collect(toMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    }

    /**
     * A rule table of an edition, in DMN 1.3 XML.
     *
     * @param key the table's key, {@code risk-level}
     * @return empty when there is no such edition, or no such table in it
     */
    public Optional<byte[]> rules(int edition, String key) {
        return Optional.ofNullable(editions.byNumber(edition))
                .map(e -> repository
                        .createDecisionDefinitionQuery()
                        .deploymentId(e.deploymentId())
                        .decisionDefinitionKey(key)
                        .singleResult())
                .map(table -> {
                    try (InputStream rules = repository.getDecisionModel(table.getId())) {
                        return rules.readAllBytes();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
