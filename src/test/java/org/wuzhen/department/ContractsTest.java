package org.wuzhen.department;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** The contracts are read as the exchange needs them. */
class ContractsTest {

    private final Contracts contracts = new Contracts();

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
}
