package org.wuzhen.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * The PostgreSQL server that comes with the application: durable, private to this machine, and held by one application
 * at a time.
 *
 * <p>Its data folder holds {@code lock} (held while the application runs), {@code passwords}, {@code port},
 * {@code binaries/} and {@code postgresql/} (the cluster). It never attaches to a running server: one that outlived its
 * application is shut down cleanly first, and after the start the server has to show that it serves our folder.
 */
final class EmbeddedServer implements AutoCloseable {

    static final String DATABASE = "wuzhen";
    static final String OWNER = "wuzhen_owner";
    static final String APPLICATION = "wuzhen_app";

    /** How much a server takes care of what it has acknowledged. */
    enum Care {
        /** Nothing acknowledged is lost, whatever is killed. */
        DURABLE,
        /** Fast and forgetful: for tests only. */
        FORGETFUL
    }

    /** Under which account the server runs. */
    interface AccountChoice {
        ServerAccount forData(Path data) throws IOException;
    }

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String INITIALISING = "initialising-";
    private static final String HOST = "127.0.0.1";
    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final Duration WATCH_IN_TROUBLE = Duration.ofMinutes(1);
    private static final int FIRST_PORT = 20_000; // below the range from which systems take ports for outgoing calls
    private static final int LAST_PORT = 29_999;

    private final DatabaseProperties properties;
    private final Care care;
    private final Path folder;
    private final Path data;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private PostgresBinaries binaries;
    private ServerAccount account;
    private ServerPasswords passwords;
    private int port;
    private boolean closed;

    EmbeddedServer(DatabaseProperties properties) {
        this(properties, properties.directory().resolve("binaries"), Care.DURABLE);
    }

    EmbeddedServer(DatabaseProperties properties, Path binariesFolder, Care care) {
        this(properties, binariesFolder, care, ServerAccount::forData);
    }

    EmbeddedServer(DatabaseProperties properties, Path binariesFolder, Care care, AccountChoice accountChoice) {
        this.properties = properties;
        this.care = care;
        this.folder = properties.directory().toAbsolutePath().normalize();
        this.data = folder.resolve("postgresql");
        try {
            openFolder();
            lockChannel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            lock = holdFolder();
        } catch (IOException e) {
            throw folderUnusable(e);
        }
        try {
            long begun = System.nanoTime();
            binaries =
                    PostgresBinaries.unpackedIn(binariesFolder.toAbsolutePath().normalize());
            account = accountChoice.forData(data);
            account.letThrough(folder);
            account.letThrough(binaries.home().getParent());
            requireRunnable();
            clearLeftovers();
            if (Files.exists(data)) {
                requireOurKind();
                stopSurvivor();
            } else {
                initialise();
            }
            start();
            requireFolder(data);
            prepareRolesAndDatabase();
            watch();
            log.info(
                    "Embedded PostgreSQL {} serves {} on {}:{} (started in {} ms)",
                    binaries.majorVersion(),
                    data,
                    HOST,
                    port,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        } catch (IOException e) {
            release();
            throw folderUnusable(e);
        } catch (RuntimeException e) {
            release();
            throw e;
        }
    }

    /** JDBC address of one of its databases. */
    String url(String database) {
        return "jdbc:postgresql://" + HOST + ":" + port + "/" + database;
    }

    int port() {
        return port;
    }

    ServerPasswords passwords() {
        return passwords;
    }

    /** Connections of the superuser, who is used to set up and to test, never by the application. */
    DataSource superuser(String database) {
        return dataSource(database, SUPERUSER, passwords.superuser());
    }

    DataSource dataSource(String database, String user, String password) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url(database));
        dataSource.setUser(user);
        dataSource.setPassword(password);
        dataSource.setLoginTimeout(10);
        return dataSource;
    }

    /** Process id of the running server; of tests' concern. */
    long pid() throws IOException {
        return postmaster();
    }

    /** Lets go of the folder and leaves the server running, as the death of the application does. */
    synchronized void abandon() {
        closed = true;
        release();
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (isRunning()) {
                stop();
            }
            log.info("Embedded PostgreSQL in {} stopped", data);
        } catch (RuntimeException e) {
            log.error("Embedded PostgreSQL in {} did not stop; the next start will stop it", data, e);
        } finally {
            release();
        }
    }

    // ---- the folder

    private void openFolder() throws IOException {
        if (!System.getProperty("os.name").startsWith("Windows")
                && folder.toString().chars().anyMatch(c -> "\"$`\\".indexOf(c) >= 0)) {
            throw new DatabaseUnavailable(
                    "The data folder " + folder + " has a character in its name that PostgreSQL's tools do not bear.",
                    "数据目录 " + folder + " 的名称中含有 PostgreSQL 工具不支持的字符。",
                    "Set wuzhen.database.directory to another folder. 请把 wuzhen.database.directory 设为其他目录。");
        }
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    private FileLock holdFolder() throws IOException {
        FileLock held;
        try {
            held = lockChannel.tryLock();
        } catch (OverlappingFileLockException e) {
            held = null; // another holder in this very process
        }
        if (held == null) {
            lockChannel.close();
            throw new DatabaseUnavailable(
                    "The data folder " + folder + " is in use by another running application.",
                    "数据目录 " + folder + " 正被另一个运行中的程序使用。",
                    "Stop the other one, or set wuzhen.database.directory to another folder."
                            + " 请先停止另一个程序，或把 wuzhen.database.directory 设为其他目录。");
        }
        return held;
    }

    private DatabaseUnavailable folderUnusable(IOException e) {
        return new DatabaseUnavailable(
                "The data folder " + folder + " cannot be used: " + e + ".",
                "数据目录 " + folder + " 无法使用：" + e + "。",
                "Check that the folder can be written and the disk has room. 请检查目录是否可写、磁盘是否有空间。",
                e);
    }

    private void release() {
        try {
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            log.warn("Could not release the lock on {}", folder, e);
        }
    }

    private void requireRunnable() throws IOException {
        Outcome outcome =
                run(Duration.ofSeconds(20), binaries.program("postgres").toString(), "--version");
        if (outcome.exitCode() != 0) {
            throw new DatabaseUnavailable(
                    "The PostgreSQL programs in " + binaries.home() + " do not run here: " + outcome.output(),
                    "无法运行 " + binaries.home() + " 中的 PostgreSQL 程序。",
                    "Use a data folder on a disk that allows programs (no noexec) and, when started as root, that"
                            + " every user can reach; or run PostgreSQL yourself and set spring.datasource.url."
                            + " 请换用允许执行程序的磁盘目录（以 root 启动时还须各用户都能进入），或自行安装 PostgreSQL。");
        }
    }

    /** What an interrupted initialisation left behind. */
    private void clearLeftovers() throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            for (Path child : children.filter(
                            path -> path.getFileName().toString().startsWith(INITIALISING))
                    .toList()) {
                log.info("Removing {}, left by an interrupted start", child);
                try {
                    FileSystemUtils.deleteRecursively(child);
                } catch (IOException e) {
                    // the initialisation outlived its application and still writes: it fails or ends in vain
                    log.info("{} is still being written; a later start removes it", child, e);
                }
            }
        }
    }

    private void requireOurKind() throws IOException {
        Path versionFile = data.resolve("PG_VERSION");
        String version =
                Files.exists(versionFile) ? Files.readString(versionFile).strip() : "?";
        if (!version.equals(binaries.majorVersion())) {
            throw new DatabaseUnavailable(
                    "The data in " + data + " are of PostgreSQL " + version + "; the application carries "
                            + binaries.majorVersion() + ".",
                    data + " 中的数据属于 PostgreSQL " + version + "，本程序内置的是 " + binaries.majorVersion() + "。",
                    "Start the release that wrote them, or move the data as docs/database.md says."
                            + " 请用原版本启动，或按 docs/database.md 迁移数据。");
        }
        if (!Files.exists(passwordFile())) {
            throw new DatabaseUnavailable(
                    "The file " + passwordFile() + " is missing; without it the data cannot be opened.",
                    "缺少文件 " + passwordFile() + "，无法打开数据。",
                    "Put it back from the backup of the data folder, or set new passwords as docs/database.md says."
                            + " 请从数据目录的备份中恢复该文件，或按 docs/database.md 重设密码。");
        }
        passwords = ServerPasswords.readFrom(passwordFile());
    }

    private Path passwordFile() {
        return folder.resolve("passwords");
    }

    private void initialise() throws IOException {
        log.info("Preparing a new database in {} …", data);
        passwords = Files.exists(passwordFile()) ? ServerPasswords.readFrom(passwordFile()) : ServerPasswords.made();
        passwords.writeTo(passwordFile());
        Path beside = newFolderBeside();
        Outcome outcome = initialise(beside, "C.UTF-8");
        if (outcome.exitCode() != 0 && outcome.output().contains("invalid locale name")) {
            beside = newFolderBeside();
            outcome = initialise(beside, "C"); // an old system: similarity search will not see Chinese letters
        }
        if (outcome.exitCode() != 0) {
            throw new DatabaseUnavailable(
                    "A new database could not be prepared in " + folder + ": " + outcome.output(),
                    "无法在 " + folder + " 中新建数据库，原因见上。",
                    "Check the disk and the rights of the folder. 请检查磁盘和目录权限。");
        }
        Files.move(beside, data);
    }

    /** A new one each time: an initialisation whose application was killed may still be at work in the last. */
    private Path newFolderBeside() throws IOException {
        Path beside = Files.createTempDirectory(folder, INITIALISING);
        account.handOver(beside);
        return beside;
    }

    private Outcome initialise(Path beside, String letters) throws IOException {
        Path passwordForInit = folder.resolve(INITIALISING + "password");
        ServerPasswords.writePrivately(passwordForInit, passwords.superuser());
        account.handOver(passwordForInit);
        List<String> command = new ArrayList<>(List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + beside,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordForInit,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--lc-ctype=" + letters,
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums"));
        if (care == Care.FORGETFUL) {
            command.add("--no-sync");
        }
        Outcome outcome = run(Duration.ofMinutes(5), command.toArray(String[]::new));
        Files.delete(passwordForInit);
        return outcome;
    }

    // ---- the server

    /** A server that outlived its application is ours, because we hold the lock: it is shut down cleanly. */
    private void stopSurvivor() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = postmaster();
        if (pid > 0 && isServer(pid)) {
            log.info("The server of an application that was killed is still running as {}: stopping it first", pid);
            stop();
        } else if (pid > 0 && ProcessHandle.of(pid).isPresent() && !anyServerProcess()) {
            // the number was given to a stranger, as happens when a container starts again: PostgreSQL would refuse
            log.info("Process {} in {} is no PostgreSQL server: removing the file", pid, pidFile);
            Files.delete(pidFile);
        }
    }

    private long postmaster() throws IOException {
        try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).orElse(-1L);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private boolean isServer(long pid) throws IOException {
        Path workingFolder = Path.of("/proc", Long.toString(pid), "cwd");
        try {
            if (Files.exists(Path.of("/proc/self/cwd"))) {
                return Files.exists(workingFolder)
                        && workingFolder.toRealPath().equals(data.toRealPath())
                        && commandOf(pid).contains("postgres");
            }
        } catch (IOException e) {
            log.debug("Process {} does not show its folder", pid, e); // another account's: ask for its command
        }
        return commandOf(pid).contains("postgres");
    }

    private static String commandOf(long pid) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(pid), "cmdline");
        if (Files.isReadable(commandLine)) {
            return Files.readString(commandLine, java.nio.charset.StandardCharsets.ISO_8859_1);
        }
        return ProcessHandle.of(pid).flatMap(p -> p.info().command()).orElse("");
    }

    /** Whether any process, such as a session that outlived its server, still works on our data. */
    private boolean anyServerProcess() throws IOException {
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            try {
                if (isServer(process.pid())) {
                    return true;
                }
            } catch (IOException e) {
                log.trace("Process {} ended meanwhile", process.pid(), e);
            }
        }
        return false;
    }

    private void start() throws IOException {
        port = choosePort();
        startOnPort();
    }

    private void startOnPort() throws IOException {
        Outcome outcome = null;
        long deadline = System.nanoTime() + properties.startWait().toNanos();
        do {
            if (outcome != null) {
                pause();
                stopSurvivor();
            }
            Path startLog = data.resolve("start.log");
            Files.deleteIfExists(startLog);
            outcome = run(
                    properties.startWait().plusSeconds(20),
                    binaries.program("pg_ctl").toString(),
                    "start",
                    "--pgdata=" + data,
                    "--log=" + startLog,
                    "--timeout=" + properties.startWait().toSeconds(),
                    "--wait",
                    "--options=" + options());
            if (outcome.exitCode() == 0) {
                return;
            }
            String said = Files.exists(startLog) ? Files.readString(startLog) : "";
            outcome = new Outcome(outcome.exitCode(), outcome.output() + "\n" + said + lastOfServerLog());
        } while (isStillEnding(outcome) && System.nanoTime() < deadline);
        throw new DatabaseUnavailable(
                "The database in " + data + " does not start: " + outcome.output(),
                "数据库（" + data + "）无法启动，原因见上。",
                "Its log is in " + data.resolve("log") + ". After a crash recovery may take longer: raise"
                        + " wuzhen.database.start-wait. 日志在该目录的 log 子目录；若是崩溃后恢复时间较长，请加大"
                        + " wuzhen.database.start-wait。");
    }

    /** Sessions of a killed server end by themselves; a server that was just being started when we died has its file. */
    private static boolean isStillEnding(Outcome outcome) {
        return outcome.output().contains("shared memory block")
                || outcome.output().contains("postmaster.pid");
    }

    /**
     * Starts the server again when it ends though nobody told it to: it is ours alone, nobody else would. Who is logged in
     * stays so, and what the application was about to do it does again. Its port stays, because connections know no other.
     */
    private void watch() {
        Thread watch = new Thread(
                () -> {
                    Duration pause = WATCH;
                    while (sleep(pause)) {
                        pause = look(pause);
                    }
                },
                "database-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Answers when to look again: at once while all is well, more and more seldom while it does not start. */
    private synchronized Duration look(Duration pause) {
        if (closed) {
            return Duration.ZERO;
        }
        try {
            if (isRunning()) {
                return WATCH;
            }
            long begun = System.nanoTime();
            log.error("Embedded PostgreSQL in {} has ended, and nobody told it to: starting it again", data);
            stopSurvivor();
            startOnPort();
            requireFolder(data);
            log.warn(
                    "Embedded PostgreSQL in {} serves again on port {}, after {} ms",
                    data,
                    port,
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            return WATCH;
        } catch (IOException | RuntimeException e) {
            Duration longer =
                    pause.multipliedBy(2).compareTo(WATCH_IN_TROUBLE) > 0 ? WATCH_IN_TROUBLE : pause.multipliedBy(2);
            log.error(
                    "Embedded PostgreSQL in {} cannot be started again; next try in {} s", data, longer.toSeconds(), e);
            return longer;
        }
    }

    private boolean isRunning() {
        try {
            long pid = postmaster();
            return pid > 0 && isServer(pid);
        } catch (IOException e) {
            log.debug("The server ended while it was looked at", e);
            return false;
        }
    }

    /** False when there is nothing to wait for any more. */
    private static boolean sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return !pause.isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String options() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("shared_buffers", "256MB");
        settings.put("effective_cache_size", "1GB");
        settings.put("work_mem", "8MB");
        settings.put("maintenance_work_mem", "128MB");
        settings.put("max_connections", "100");
        settings.put("max_wal_size", "2GB");
        settings.put("checkpoint_timeout", "15min");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off");
        settings.put("logging_collector", "on");
        settings.put("log_directory", "log");
        settings.put("log_filename", "postgresql-%a.log"); // one per weekday: a week is kept
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_age", "1d");
        settings.put("log_rotation_size", "0");
        settings.putAll(properties.server());
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", HOST);
        settings.put("unix_socket_directories", "");
        settings.put("password_encryption", "scram-sha-256");
        String kept = care == Care.DURABLE ? "on" : "off";
        settings.put("fsync", kept);
        settings.put("synchronous_commit", kept);
        settings.put("full_page_writes", kept);
        StringBuilder options = new StringBuilder();
        settings.forEach((name, value) ->
                options.append("-c ").append(name).append('=').append(value).append(' '));
        return options.toString().strip();
    }

    private String lastOfServerLog() throws IOException {
        Path logs = data.resolve("log");
        if (!Files.isDirectory(logs)) {
            return "";
        }
        try (Stream<Path> files = Files.list(logs)) {
            Path last = files.max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElse(null);
            if (last == null) {
                return "";
            }
            List<String> lines = Files.readAllLines(last);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
        }
    }

    private int choosePort() throws IOException {
        if (properties.port() != null) {
            if (!isFree(properties.port())) {
                throw new DatabaseUnavailable(
                        "Port " + properties.port()
                                + " is held by another program; its server is not ours and is not used.",
                        "端口 " + properties.port() + " 已被其他程序占用；那不是本系统的数据库，不会去连接它。",
                        "Stop that program, or change or remove wuzhen.database.port."
                                + " 请停止该程序，或修改、删除设置 wuzhen.database.port。");
            }
            return properties.port();
        }
        Path kept = folder.resolve("port");
        if (Files.exists(kept)) {
            int before = Integer.parseInt(Files.readString(kept).strip());
            if (isFree(before)) {
                return before;
            }
            log.warn("Port {} is held by another program by now: the database moves to another port", before);
        }
        int chosen;
        do {
            chosen = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1);
        } while (!isFree(chosen));
        Files.writeString(kept, chosen + "\n");
        return chosen;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Whoever answers on the port has to serve this very folder. */
    void requireFolder(Path expected) throws IOException {
        try (Connection connection = superuser(SUPERUSER).getConnection();
                Statement statement = connection.createStatement();
                var result = statement.executeQuery("show data_directory")) {
            result.next();
            Path served = Path.of(result.getString(1));
            if (served.toRealPath().equals(expected.toRealPath())) {
                return;
            }
            throw strangerOnPort("It serves " + served + ".", null);
        } catch (SQLException e) {
            throw strangerOnPort(e.getMessage(), e);
        }
    }

    private DatabaseUnavailable strangerOnPort(String what, SQLException cause) {
        return new DatabaseUnavailable(
                "The server that answers on port " + port + " is not ours and is not used. " + what,
                "端口 " + port + " 上应答的数据库不是本系统的，不会使用它。",
                "Delete the file " + folder.resolve("port") + " and start again."
                        + " 请删除该文件后重新启动。若 passwords 文件被换过，请恢复原文件。",
                cause);
    }

    /** May be repeated: a start that was interrupted here is made good by the next. */
    private void prepareRolesAndDatabase() {
        try (Connection connection = superuser(SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, OWNER, passwords.owner());
            createRole(statement, APPLICATION, passwords.application());
            if (isNew(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
            statement.execute("revoke connect on database postgres, template1 from public");
        } catch (SQLException e) {
            throw bootstrapFailed(e);
        }
        handSchemaToOwner(DATABASE);
    }

    /** The schema belongs to the owner role, and nobody else may create anything in it. */
    void handSchemaToOwner(String database) {
        try (Connection connection = superuser(database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter schema public owner to " + OWNER);
            statement.execute("revoke create on schema public from public");
        } catch (SQLException e) {
            throw bootstrapFailed(e);
        }
    }

    private static void createRole(Statement statement, String role, String password) throws SQLException {
        if (isNew(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login password '" + password + "'");
        }
    }

    private static boolean isNew(Statement statement, String question) throws SQLException {
        try (var result = statement.executeQuery(question)) {
            return !result.next();
        }
    }

    private static DatabaseUnavailable bootstrapFailed(SQLException e) {
        return new DatabaseUnavailable(
                "The roles of the new database could not be prepared: " + e.getMessage(),
                "无法建立数据库角色：" + e.getMessage(),
                "See the log of the database. 请查看数据库日志。",
                e);
    }

    private void stop() {
        try {
            Outcome outcome = stop(care == Care.DURABLE ? "fast" : "immediate", 60);
            if (outcome.exitCode() != 0) {
                outcome = stop("immediate", 30); // recovers at the next start; nothing acknowledged is lost
            }
            if (outcome.exitCode() != 0) {
                throw new DatabaseUnavailable(
                        "The running server in " + data + " does not stop: " + outcome.output(),
                        "无法停止 " + data + " 中正在运行的数据库。",
                        "End its processes by hand and start again. 请手工结束其进程后重新启动。");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Outcome stop(String mode, int seconds) throws IOException {
        return run(
                Duration.ofSeconds(seconds + 10L),
                binaries.program("pg_ctl").toString(),
                "stop",
                "--pgdata=" + data,
                "--mode=" + mode,
                "--timeout=" + seconds,
                "--wait");
    }

    // ---- commands

    private record Outcome(int exitCode, String output) {}

    /** Output goes over a file, because a server that is left running would hold a pipe open. */
    private Outcome run(Duration patience, String... command) throws IOException {
        Path output = Files.createTempFile("wuzhen-database", ".out");
        try {
            ProcessBuilder builder = new ProcessBuilder(account.command(List.of(command)));
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            builder.environment().put("LC_ALL", "C");
            builder.directory(binaries.home().toFile());
            builder.redirectErrorStream(true).redirectOutput(output.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return new Outcome(-1, "no end after " + patience + ": " + Files.readString(output));
            }
            return new Outcome(process.exitValue(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(-1, "interrupted");
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
