package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contracts are read as the exchange needs them. */
class ContractsTest {

    private static final String SMALL = """
            paths:
              /court/handling:
                post:
                  x-wuzhen: {title: 交办, mode: later, repeat: none, timeLimit: PT3S, answerWithin: {n: 1, unit: day}}
                  requestBody: {content: {application/json: {schema: %s}}}
                  responses: {'200': {content: {application/json: {schema: {type: object}}}}}
            """;

    @TempDir
    private Path folder;

    private final ContractFiles files = new ContractFiles();
    private final Contracts contracts = new Contracts(files);

    @Test
    void whatDepartmentsShareStandsUnderEachOfThem() {
        assertThat(contracts.of("COURT", "handling").title()).isEqualTo("部门办件交办");
        assertThat(contracts.of("PSB", "opinion").mode()).isEqualTo(AnswerMode.LATER);
    }

    @Test
    void aFieldThatTheContractDoesNotListIsAProblem() throws Exception {
        Contract contract = contracts.of("PSB", "identity-check");
        ObjectNode body = (ObjectNode) JsonMapper.builder().build().readTree("""
                {"requestId": "wz-85e8829868bf31aac291365ee7a3884d", "caseNo": "BH04202611230017",
                 "purposeCode": "intake-check", "legalBasis": "《人民调解法》第二十五条", "requester": "大沽街道矛调中心",
                 "department": "psb", "operation": "identity-check",
                 "payload": {"name": "闻人叙白", "idNo": "990101198504120313"},
                 "digest": "85e8829868bf31aac291365ee7a3884d85e8829868bf31aac291365ee7a3884d"}""");
        assertThat(contract.problemsOfQuestion(body)).isEmpty();
        ((ObjectNode) body.get("payload")).put("address", "某路");
        assertThat(contract.problemsOfQuestion(body)).containsExactly("payload.address 是约定之外的字段");
    }

    @Test
    void whatIsCompiledWhenItIsNeededCanBe() {
        assertThat(files.compile()).isEmpty();
        assertThat(contracts.all()).allSatisfy(contract -> {
            assertThat(contract.question().compile()).isNotNull();
            assertThat(contract.answer().compile()).isSameAs(contract.answer().compile());
        });
    }

    @Test
    void aContractThatNamesWhatIsNotThereStopsTheStart() throws IOException {
        String pattern = written(SMALL.formatted("{$ref: '#/components/schemas/Nothing'}"));
        assertThatThrownBy(() -> ContractFiles.at(pattern))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The contract departments/court.yaml, path #/components/schemas/Nothing: is not there");
    }

    @Test
    void aContractWithoutItsFactsStopsTheStart() throws IOException {
        ContractFiles small =
                ContractFiles.at(written(SMALL.formatted("{type: object}").replace("title: 交办, ", "")));
        assertThatThrownBy(() -> new Contracts(small))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The contract departments/court.yaml, path /court/handling: x-wuzhen has no title");
    }

    @Test
    void rulesThatCannotBeUnderstoodAreToldWithTheirPlaceAndAtEachUse() throws IOException {
        ContractFiles small =
                ContractFiles.at(written(SMALL.formatted("{$schema: 'https://example.org/none', type: object}")));
        Contract broken = new Contracts(small).of("COURT", "handling");
        String place = "departments/court.yaml, path /paths/~1court~1handling/post/requestBody/content/"
                + "application~1json/schema: ";
        assertThat(small.compile()).singleElement().asString().startsWith("The contract " + place);
        assertThatThrownBy(() ->
                        broken.problemsOfQuestion(JsonMapper.builder().build().createObjectNode()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(place);
    }

    private String written(String contract) throws IOException {
        Path departments = Files.createDirectories(folder.resolve("departments"));
        Files.writeString(departments.resolve("court.yaml"), contract);
        return departments.toUri() + "*.yaml";
    }
}
