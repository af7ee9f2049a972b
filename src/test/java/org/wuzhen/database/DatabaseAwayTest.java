package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.wuzhen.Visitor;
import org.wuzhen.WuzhenTest;

/** While no connection is to be had, the node says that it is not ready, and says so long before the pool gives up. */
@WuzhenTest
class DatabaseAwayTest {

    private static final String READINESS = "/actuator/health/readiness";

    @LocalServerPort
    int port;

    @Autowired
    HikariDataSource connections;

    @Test
    void readinessIsToldSoonAndComesBack() throws SQLException {
        Visitor probe = new Visitor(port);
        List<Connection> taken = new ArrayList<>();
        try {
            while (taken.size() < connections.getMaximumPoolSize()) {
                taken.add(connections.getConnection());
            }
            long began = System.nanoTime();
            HttpResponse<String> away = probe.get(READINESS);
            assertThat(away.statusCode()).isEqualTo(503);
            assertThat(away.body()).isEqualTo("{\"status\":\"DOWN\"}");
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofMillis(connections.getConnectionTimeout() / 3));
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }

        assertThat(probe.get(READINESS).statusCode()).isEqualTo(200);
        assertThat(probe.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }
}
