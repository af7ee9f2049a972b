package org.wuzhen.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class EmbeddedServerTest {

    @TempDir
    Path folder;

    @Test
    void isDurableAndPrivateWhateverTheSettingsSay() throws Exception {
        try (EmbeddedServer server = open(Map.of("shared_buffers", "64MB"))) {
            JdbcTemplate superuser = superuser(server);
            assertThat(setting(superuser, "fsync")).isEqualTo("on");
            assertThat(setting(superuser, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(superuser, "full_page_writes")).isEqualTo("on");
            assertThat(setting(superuser, "data_checksums")).isEqualTo("on");
            assertThat(setting(superuser, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(superuser, "unix_socket_directories")).isEmpty();
            assertThat(setting(superuser, "shared_buffers")).isEqualTo("64MB");
            assertThat(superuser.queryForObject(
                            "select datlocprovider::text || datlocale from pg_database where datname = 'wuzhen'",
                            String.class))
                    .isEqualTo("bC.UTF-8");
            assertThat(superuser.queryForList("select distinct auth_method from pg_hba_file_rules", String.class))
                    .containsExactly("scram-sha-256");
            assertThatThrownBy(() -> rows(server.dataSource("wuzhen", EmbeddedServer.OWNER, "wrong")))
                    .rootCause()
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> rows(server.dataSource(
                            "postgres",
                            EmbeddedServer.APPLICATION,
                            server.passwords().application())))
                    .rootCause()
                    .hasMessageContaining("permission denied for database");
            if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().resolve("passwords"))))
                        .isEqualTo("rw-------");
            }
        }
        assertThatThrownBy(() -> open(Map.of("fsync", "off")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("wuzhen.database.server.fsync");
    }

    @Test
    void keepsRowsPortAndPasswordsOverARestart() {
        int port;
        ServerPasswords passwords;
        try (EmbeddedServer server = open()) {
            port = server.port();
            passwords = server.passwords();
            JdbcTemplate owner = new JdbcTemplate(owner(server));
            owner.execute("create table note (words text)");
            owner.update("insert into note values ('天津滨海')");
        }
        try (EmbeddedServer server = open()) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(server.passwords()).isEqualTo(passwords);
            assertThat(new JdbcTemplate(owner(server)).queryForObject("select words from note", String.class))
                    .isEqualTo("天津滨海");
        }
    }

    @Test
    void refusesASecondHolderInWords() {
        try (EmbeddedServer server = open()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by another running application")
                    .hasMessageContaining("正被另一个运行中的程序使用");
            assertThat(rows(owner(server))).isOne();
        }
    }

    @Test
    void neverTalksToAServerThatIsNotItsOwn() throws Exception {
        Path other = folder.resolve("other");
        try (EmbeddedServer stranger = open(other, Map.of(), null)) {
            assertThatThrownBy(() -> open(data(), Map.of(), stranger.port()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Port " + stranger.port() + " is held by another program")
                    .hasMessageContaining("已被其他程序占用");

            // a port kept from before, taken by the stranger meanwhile
            Files.createDirectories(data());
            Files.writeString(data().resolve("port"), stranger.port() + "\n");
            try (EmbeddedServer server = open()) {
                assertThat(server.port()).isNotEqualTo(stranger.port());
                assertThat(setting(superuser(server), "data_directory"))
                        .isEqualTo(data().resolve("postgresql").toRealPath().toString());
                assertThat(data().resolve("port")).hasContent(Integer.toString(server.port()));
            }
        }
    }

    @Test
    void anAnswerFromAnotherFolderIsRefused() throws Exception {
        // the last guard, should a stranger take the port between our look at it and the answer
        try (EmbeddedServer server = open()) {
            assertThatThrownBy(() -> server.requireFolder(folder))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("is not ours and is not used")
                    .hasMessageContaining("不是本系统的");
        }
    }

    @Test
    void aPortHeldByAnyProgramIsRefusedWhenItIsFixed() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> open(data(), Map.of(), socket.getLocalPort()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("Port " + socket.getLocalPort());
        }
    }

    @Test
    void clearsWhatAnInterruptedInitialisationLeft() throws Exception {
        Files.createDirectories(data().resolve("initialising-1/base"));
        Files.writeString(data().resolve("initialising-1/PG_VERSION"), "17\n");
        Files.writeString(data().resolve("initialising-password"), "half");
        try (EmbeddedServer server = open()) {
            assertThat(rows(owner(server))).isOne();
        }
        assertThat(data().resolve("initialising-1")).doesNotExist();
        assertThat(data().resolve("initialising-password")).doesNotExist();
    }

    @Test
    void makesGoodASetUpThatWasInterruptedBeforeItsRoles() {
        try (EmbeddedServer server = open()) {
            JdbcTemplate superuser = superuser(server);
            superuser.execute("drop database wuzhen");
            superuser.execute("drop role " + EmbeddedServer.APPLICATION);
        }
        try (EmbeddedServer server = open()) {
            assertThat(rows(server.dataSource(
                            "wuzhen",
                            EmbeddedServer.APPLICATION,
                            server.passwords().application())))
                    .isOne();
        }
    }

    @Test
    void stopsAServerThatOutlivedItsApplication() throws Exception {
        long survivor;
        try (EmbeddedServer server = open()) {
            survivor = server.pid();
            server.abandon();
            try (EmbeddedServer next = open()) {
                assertThat(next.pid()).isNotEqualTo(survivor);
                // a process that nobody has waited for yet has a number, but no command any more
                assertThat(ProcessHandle.of(survivor)
                                .flatMap(process -> process.info().command()))
                        .isEmpty();
            }
        }
    }

    @Test
    void aServerThatDiesUnderItsApplicationIsStartedAgain() throws Exception {
        try (EmbeddedServer server = open()) {
            int port = server.port();
            new JdbcTemplate(owner(server)).execute("create table receipt as select 1 as id");
            for (int i = 0; i < 2; i++) {
                long before = server.pid();
                ProcessHandle.of(before).orElseThrow().destroyForcibly();
                untilAnswers(server, before);
                assertThat(new JdbcTemplate(owner(server)).queryForObject("select id from receipt", Integer.class))
                        .isOne();
                assertThat(server.port()).isEqualTo(port);
            }
        }
        Thread.sleep(1_500);
        assertThat(data().resolve("postgresql/postmaster.pid"))
                .as("one that was told to end stays so")
                .doesNotExist();
    }

    private static void untilAnswers(EmbeddedServer server, long before) throws Exception {
        for (int i = 0; i < 300 && !answers(server, before); i++) {
            Thread.sleep(100);
        }
        assertThat(answers(server, before)).as("the server is back").isTrue();
    }

    private static boolean answers(EmbeddedServer server, long before) {
        try {
            return server.pid() != before && rows(owner(server)) == 1;
        } catch (IOException | DataAccessException notYet) {
            return false;
        }
    }

    @Test
    void startsThoughTheOldProcessNumberBelongsToAStrangerNow() throws Exception {
        open().close();
        // as after a restart of a container: the number in the file is alive, but no PostgreSQL
        Files.writeString(
                data().resolve("postgresql/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data().resolve("postgresql") + "\n0\n1\n\n127.0.0.1\n\nready\n");
        if (ownedByAnother()) {
            Files.setAttribute(data().resolve("postgresql/postmaster.pid"), "unix:uid", 0);
        }
        try (EmbeddedServer server = open()) {
            assertThat(rows(owner(server))).isOne();
        }
    }

    @Test
    void missingPasswordsAndForeignVersionsAreSaidInWords() throws Exception {
        open().close();
        Files.move(data().resolve("passwords"), data().resolve("passwords.away"));
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("passwords is missing")
                .hasMessageContaining("缺少文件");
        Files.move(data().resolve("passwords.away"), data().resolve("passwords"));
        Files.writeString(data().resolve("postgresql/PG_VERSION"), "16\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("are of PostgreSQL 16; the application carries 17");
        // a refused start lets the folder go
        Files.writeString(data().resolve("postgresql/PG_VERSION"), "17\n");
        open().close();
    }

    @Test
    void aServerThatCannotStartSaysWhyAndLetsTheFolderGo() {
        assertThatThrownBy(() -> open(Map.of("shared_buffers", "nonsense")))
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageContaining("does not start")
                .hasMessageContaining("shared_buffers")
                .hasMessageContaining("无法启动");
        open().close();
    }

    @Test
    void asRootItRunsUnderAnotherAccountWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(ServerAccount.weAreRoot(), "only root has to change the account");
        ServerAccount nobody = ServerAccount.other(65534);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        DatabaseProperties properties = properties(data(), Map.of(), null);
        Path binaries = data().resolve("binaries");
        try (EmbeddedServer server =
                new EmbeddedServer(properties, binaries, EmbeddedServer.Care.DURABLE, any -> nobody)) {
            assertThat(rows(owner(server))).isOne();
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(server.pid())), "unix:uid"))
                    .isEqualTo(65534);
        }
        // later starts find the data with that account and stay with it
        try (EmbeddedServer server = new EmbeddedServer(properties, binaries, EmbeddedServer.Care.DURABLE)) {
            assertThat(rows(owner(server))).isOne();
            long survivor = server.pid();
            server.abandon();
            try (EmbeddedServer next = new EmbeddedServer(properties, binaries, EmbeddedServer.Care.DURABLE)) {
                assertThat(next.pid()).isNotEqualTo(survivor);
            }
        }
    }

    private boolean ownedByAnother() throws IOException {
        return ServerAccount.weAreRoot()
                && !Integer.valueOf(0).equals(Files.getAttribute(data().resolve("postgresql"), "unix:uid"));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private EmbeddedServer open() {
        return open(Map.of());
    }

    private EmbeddedServer open(Map<String, String> settings) {
        return open(data(), settings, null);
    }

    private static EmbeddedServer open(Path data, Map<String, String> settings, Integer port) {
        return new EmbeddedServer(
                properties(data, settings, port), TestDatabase.binaries(), EmbeddedServer.Care.DURABLE);
    }

    private static DatabaseProperties properties(Path data, Map<String, String> settings, Integer port) {
        return new DatabaseProperties(data, port, null, settings);
    }

    private static JdbcTemplate superuser(EmbeddedServer server) {
        return new JdbcTemplate(server.superuser("postgres"));
    }

    private static DataSource owner(EmbeddedServer server) {
        return server.dataSource(
                EmbeddedServer.DATABASE,
                EmbeddedServer.OWNER,
                server.passwords().owner());
    }

    private static String setting(JdbcTemplate jdbc, String name) {
        return jdbc.queryForObject("select current_setting(?)", String.class, name);
    }

    private static int rows(DataSource dataSource) {
        return new JdbcTemplate(dataSource).queryForObject("select 1", Integer.class);
    }
}
