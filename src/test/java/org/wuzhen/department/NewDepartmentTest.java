package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wuzhen.department.wire.Fields;
import org.wuzhen.department.wire.Handling;
import org.wuzhen.department.wire.Opinion;

/** A department is added as docs/departments/adding-a-department.md says: by the blocks of that page and nothing else. */
class NewDepartmentTest {

    private static final Path PAGE = ContractBook.FOLDER.resolve("adding-a-department.md");

    @TempDir
    private Path folder;

    private Contracts contracts;

    @BeforeEach
    void theBlockOfThePageIsItsContract() throws IOException {
        Path departments = Files.createDirectories(folder.resolve("departments"));
        Files.writeString(departments.resolve("emergency.yaml"), block("yaml"));
        Path shared = Files.createDirectories(departments.resolve("shared"));
        for (String name : new String[] {"wire.yaml", "operations.yaml"}) {
            Files.copy(ContractBook.FOLDER.resolve("shared").resolve(name), shared.resolve(name));
        }
        contracts = new Contracts(ContractFiles.at(departments.toUri() + "**/*.yaml"));
    }

    @Test
    void whatIsItsOwnIsAskedByNames() throws IOException {
        assertThat(block("java")).contains("Fields.operation(\"EMERGENCY\", \"hazard-check\")");
        Operation<Fields, Fields> hazardCheck = Fields.operation("EMERGENCY", "hazard-check");
        Contract contract = contracts.of(hazardCheck);
        assertThat(contract.title()).isEqualTo("安全隐患核查");
        assertThat(contract.repeat()).isEqualTo(Repeat.BY_REQUEST_ID);

        Payload asked = hazardCheck.write(Fields.of(
                Map.of("place", "某路施工工地", "kind", "GAS", "facts", "管线外露。", "seenAt", "2026-11-23T00:00:00+08:00")));
        assertThat(contract.problemsOfQuestion(body(hazardCheck, asked))).isEmpty();

        Payload more = hazardCheck.write(Fields.of(Map.of(
                "place",
                "某路施工工地",
                "kind",
                "GAS",
                "facts",
                "管线外露。",
                "seenAt",
                "2026-11-23T00:00:00+08:00",
                "phone",
                "13800000001")));
        assertThat(contract.problemsOfQuestion(body(hazardCheck, more)))
                .hasSize(1)
                .allMatch(Contract::unlisted);
    }

    @Test
    void whatItAnswersIsReadByNames() throws IOException {
        Operation<Fields, Fields> hazardCheck = Fields.operation("EMERGENCY", "hazard-check");
        JsonNode answered = JsonMapper.builder().build().readTree("""
                {"status": "OK", "extRef": "YJ-1", "at": "2026-11-24T00:00:00+08:00",
                 "payload": {"hazard": true, "checkedOn": "2026-11-24", "measure": "停工整改"}}""");
        assertThat(contracts.of(hazardCheck).problemsOfAnswer(answered)).isEmpty();
        Fields answer = hazardCheck.read(new Reply(
                ReplyStatus.OK,
                "YJ-1",
                Instant.EPOCH,
                null,
                Payload.parse(answered.path("payload").toString())));
        assertThat(answer.flag("hazard")).contains(true);
        assertThat(answer.text("measure")).contains("停工整改");
        assertThat(answer.text("nothing")).isEmpty();
        assertThat(answer.toString()).doesNotContain("停工");
    }

    @Test
    void whatEveryDepartmentHasIsTypedAlready() {
        assertThat(contracts.of(Opinion.of("EMERGENCY")).title()).isEqualTo("征询会诊意见");
        assertThat(contracts.of(Handling.of("EMERGENCY")).answerTerm()).isEqualTo(1);
    }

    private static ObjectNode body(Operation<?, ?> operation, Payload payload) throws IOException {
        ObjectNode body = (ObjectNode) JsonMapper.builder().build().readTree("""
                {"requestId": "wz-85e8829868bf31aac291365ee7a3884d", "caseNo": "BH04202611230017",
                 "purposeCode": "fact-finding", "legalBasis": "《天津市矛盾纠纷多元化解条例》",
                 "requester": "大沽街道矛调中心", "department": "emergency",
                 "digest": "85e8829868bf31aac291365ee7a3884d85e8829868bf31aac291365ee7a3884d"}""");
        body.put("operation", operation.name());
        body.set("payload", payload.json());
        return body;
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE));
        assertThat(block.find()).as("a block of %s on the page", language).isTrue();
        return block.group(1);
    }
}
