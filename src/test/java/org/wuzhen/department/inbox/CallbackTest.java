package org.wuzhen.department.inbox;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.wuzhen.WuzhenTest;
import org.wuzhen.department.DepartmentGateway;

/** The trial of callbacks, small: 300 calls. */
@WuzhenTest
class CallbackTest {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackTest.class);

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
        LOG.info("{}", new CallbackTrial(correspondence, gateway, sql, port, 300, 8, 3).run("26"));
    }
}
