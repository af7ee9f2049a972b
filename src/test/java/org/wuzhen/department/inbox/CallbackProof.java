package org.wuzhen.department.inbox;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.WuzhenTest;
import org.wuzhen.department.DepartmentGateway;

/** The trial of callbacks at full size: {@code mvn -Pproof test -Dtest=CallbackProof}. */
@WuzhenTest
@Tag("proof")
class CallbackProof {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackProof.class);

    @LocalServerPort
    int port;

    @Autowired
    Correspondence correspondence;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    JdbcTemplate sql;

    @Test
    void eachValidOneIsAppliedOnceAndNoForgedOneAccepted() throws Exception {
        LOG.info(
                "{}",
                new CallbackTrial(
                                correspondence, gateway, sql, port, Integer.getInteger("proof.callbacks", 10_000), 8, 3)
                        .run("26"));
    }
}
