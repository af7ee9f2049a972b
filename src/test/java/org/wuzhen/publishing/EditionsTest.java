package org.wuzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.Road;
import org.wuzhen.WuzhenTest;
import org.wuzhen.access.ActAs;
import org.wuzhen.act.Acts;
import org.wuzhen.casefile.CaseFiles;
import org.wuzhen.casefile.DisputeType;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.directory.Post;
import org.wuzhen.engine.CaseDesk;
import org.wuzhen.engine.ProcessKey;

/** What a start does to the editions; each test undoes what it published, because all share one application. */
@WuzhenTest
class EditionsTest {

    private static final String CENTRE = "45";
    private static final String TRIAGE = "triage/triage.bpmn";

    @Autowired
    EditionMapper mapper;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService processes;

    @Autowired
    Acts acts;

    @Autowired
    CaseFiles cases;

    @Autowired
    CaseDesk desk;

    @Autowired
    Road road;

    @Autowired
    ActAs actAs;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TransactionTemplate transaction;

    private ShippedFamily family;

    @BeforeEach
    void aFamilyOfItsOwn() throws IOException {
        family = new ShippedFamily();
    }

    @Test
    void theFirstStartPublishesTheWholeFamilyAsEditionOne() {
        undone(() -> {
            sql.update("delete from publishing_edition");
            start(false);

            Edition edition = mapper.latest();
            assertThat(edition.number()).isEqualTo(1);
            assertThat(edition.shipped()).isTrue();
            assertThat(edition.publishedBy()).isEqualTo("system");
            assertThat(mapper.byDeployment(edition.deploymentId())).isEqualTo(edition);
            assertThat(deployment(edition).getName()).isEqualTo("1");
            assertThat(repository.getDeploymentResourceNames(edition.deploymentId()))
                    .containsExactlyInAnyOrderElementsOf(family.resources().keySet())
                    .contains(TRIAGE, "triage/risk-level.dmn", "triage/confirm-triage.form")
                    .noneMatch(name -> name.startsWith("/") || name.contains(":"));
        });
    }

    @Test
    void theSameFilesAgainPublishNothing() {
        undone(() -> {
            Edition before = mapper.latest();
            long deployments = repository.createDeploymentQuery().count();
            start(true);
            start(false);

            assertThat(mapper.latest()).isEqualTo(before);
            assertThat(repository.createDeploymentQuery().count()).isEqualTo(deployments);
            assertThat(drafts()).isZero();
        });
    }

    @Test
    void oneChangedLabelMakesTheNextEditionWhereReleasesAreFollowed() {
        undone(() -> {
            Edition before = mapper.latest();
            rename();
            start(true);

            Edition after = mapper.latest();
            assertThat(after.number()).isEqualTo(before.number() + 1);
            assertThat(after.digest()).isNotEqualTo(before.digest());
            assertThat(after.shipped()).isTrue();
            assertThat(repository.getDeploymentResourceNames(after.deploymentId()))
                    .as("the whole family, not only what changed")
                    .hasSameSizeAs(family.resources().keySet());
            assertThat(drafts()).isZero();
        });
    }

    @Test
    void withoutTheSettingAChangedFamilyIsLaidDownOnceAsADraft() {
        undone(() -> {
            Edition before = mapper.latest();
            rename();
            start(false);
            start(false);

            assertThat(mapper.latest()).isEqualTo(before);
            assertThat(drafts()).isEqualTo(1);
            assertThat(drafted()).hasSize(family.resources().size());
            byte[] model = sql.queryForObject(
                    "select content from publishing_draft_resource where digest = ? and name = ?",
                    byte[].class,
                    family.digest(),
                    TRIAGE);
            assertThat(new String(model, StandardCharsets.UTF_8)).contains("确认分诊去向");
        });
    }

    @Test
    void anEditionThatAPersonPublishedIsNeverReplacedByAStart() {
        undone(() -> {
            int number = mapper.nextNumber();
            mapper.insert(number, "published-by-a-person", "of-other-files", false, "zhangsan");
            start(true);

            assertThat(mapper.latest().number()).isEqualTo(number);
            assertThat(mapper.latest().publishedBy()).isEqualTo("zhangsan");
            assertThat(drafted()).hasSize(family.resources().size());
        });
    }

    @Test
    void aReleaseWithoutModelsPublishesNothing() {
        undone(() -> {
            Edition before = mapper.latest();
            family.resources().clear();
            start(true);

            assertThat(mapper.latest()).isEqualTo(before);
            assertThat(drafts()).isZero();
        });
    }

    @Test
    void aCaseEndsUnderTheEditionItBeganWith() {
        CaseNumber begun = road.registered(CENTRE, DisputeType.NEIGHBOUR);
        undone(() -> {
            Edition before = mapper.latest();
            assertThat(cases.get(begun).edition()).isEqualTo(String.valueOf(before.number()));
            rename();
            start(true);
            Edition after = mapper.latest();
            CaseNumber fresh = register();

            toTriage(begun);
            toTriage(fresh);
            assertThat(road.task(begun, "ConfirmTriage").name()).startsWith("确认分诊｜");
            assertThat(road.task(fresh, "ConfirmTriage").name()).startsWith("确认分诊去向｜");
            assertThat(deployments(begun)).containsExactly(before.deploymentId());
            assertThat(deployments(fresh)).containsExactly(after.deploymentId());
            assertThat(cases.get(begun).edition()).isEqualTo(String.valueOf(before.number()));
            assertThat(cases.get(fresh).edition()).isEqualTo(String.valueOf(after.number()));
        });
    }

    private void start(boolean followReleases) {
        new Editions(mapper, family, repository, acts, followReleases).onStart();
    }

    private void rename() {
        String model = new String(family.resources().get(TRIAGE), StandardCharsets.UTF_8);
        assertThat(model).contains("name=\"确认分诊\"");
        family.resources()
                .put(TRIAGE, model.replace("name=\"确认分诊\"", "name=\"确认分诊去向\"").getBytes(StandardCharsets.UTF_8));
    }

    private CaseNumber register() {
        return actAs.run(
                road.holder(CENTRE, Post.INTAKE_CLERK),
                () -> desk.begin(
                        new ProcessKey("dispute-case"),
                        Map.of(
                                "channel",
                                "WINDOW",
                                "disputeType",
                                "NEIGHBOUR",
                                "facts",
                                "楼上漏水",
                                "claims",
                                "修复",
                                "applicants",
                                List.of(Map.of("kind", "PERSON", "name", "版本甲")),
                                "respondents",
                                List.of(Map.of("kind", "PERSON", "name", "版本乙")))));
    }

    private void toTriage(CaseNumber number) {
        road.complete(number, Post.INTAKE_CLERK, "ReviewAcceptance", Road.review());
        road.complete(
                number,
                Post.INTAKE_CLERK,
                "GiveRightsNotice",
                Map.of("applicantReceipt", "IN_PERSON", "respondentReceipt", "IN_PERSON"));
    }

    private Set<String> deployments(CaseNumber number) {
        return processes.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(process -> repository
                        .getProcessDefinition(process.getProcessDefinitionId())
                        .getDeploymentId())
                .collect(Collectors.toSet());
    }

    private Deployment deployment(Edition edition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(edition.deploymentId())
                .singleResult();
    }

    private int drafts() {
        return sql.queryForObject("select count(*) from publishing_draft", Integer.class);
    }

    private List<String> drafted() {
        return sql.queryForList(
                "select name from publishing_draft_resource where digest = ?", String.class, family.digest());
    }

    private void undone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }
}
