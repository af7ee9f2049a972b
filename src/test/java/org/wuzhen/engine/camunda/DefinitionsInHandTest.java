package org.wuzhen.engine.camunda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.WuzhenTest;

/** A model that is suspended is suspended for everybody on this node from the commit on. */
@WuzhenTest
class DefinitionsInHandTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
              <bpmn:process id="in-hand" name="试验" isExecutable="true" camunda:historyTimeToLive="P3650D">
                <bpmn:startEvent id="StartEvent_Begun"><bpmn:outgoing>flow</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="flow" sourceRef="StartEvent_Begun" targetRef="EndEvent_Done"/>
                <bpmn:endEvent id="EndEvent_Done"><bpmn:incoming>flow</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    private Deployment deployment;
    private String id;

    @BeforeEach
    void aModel() {
        deployment =
                repository.createDeployment().addString("in-hand.bpmn", MODEL).deploy();
        id = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void gone() {
        repository.deleteDeployment(deployment.getId(), true);
    }

    @Test
    void whoLooksBeforeTheCommitDoesNotKeepItForThoseWhoLookAfterwards() {
        assertThat(suspended()).isFalse();
        transaction.executeWithoutResult(status -> {
            repository.suspendProcessDefinitionById(id);
            assertThat(CompletableFuture.supplyAsync(this::suspended).join())
                    .as("for others, until the commit")
                    .isFalse();
        });
        assertThat(suspended()).isTrue();
        transaction.executeWithoutResult(status -> {
            repository.activateProcessDefinitionById(id);
            assertThat(CompletableFuture.supplyAsync(this::suspended).join()).isTrue();
        });
        assertThat(suspended()).isFalse();
    }

    @Test
    void whatIsTakenBackChangesNothing() {
        transaction.executeWithoutResult(status -> {
            repository.suspendProcessDefinitionById(id);
            status.setRollbackOnly();
        });
        assertThat(suspended()).isFalse();
    }

    private boolean suspended() {
        return repository.getProcessDefinition(id).isSuspended();
    }
}
