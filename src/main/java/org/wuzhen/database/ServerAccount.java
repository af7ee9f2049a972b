package org.wuzhen.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The operating-system account that the embedded server runs under: ours, except when we are root, because PostgreSQL
 * refuses to run as root. Then it runs in a user namespace of its own ({@code unshare -U}), where it is nobody and
 * still owns root's files; where a container forbids namespaces, under another account ({@code setpriv}), to which its
 * data are handed over.
 *
 * @param prefix what stands before each command
 * @param uid whom the data have to belong to; null for ourselves
 */
record ServerAccount(List<String> prefix, Integer uid) {

    private static final int NOBODY = 65534;
    private static final ServerAccount OURS = new ServerAccount(List.of(), null);

    /** Chooses the account; data that already belong to another account keep it. */
    static ServerAccount forData(Path data) throws IOException {
        if (!weAreRoot()) {
            return OURS;
        }
        if (Files.exists(data)) {
            int uid = (Integer) Files.getAttribute(data, "unix:uid");
            if (uid != 0) {
                return other(uid);
            }
        }
        if (succeeds(List.of("unshare", "-U", "true"))) {
            return new ServerAccount(List.of("unshare", "-U"), null);
        }
        if (Files.exists(data)) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot run as root, this system does not allow user namespaces (unshare -U), and the"
                            + " data in " + data + " belong to root.",
                    "PostgreSQL 不能以 root 身份运行，本系统又不允许用户命名空间（unshare -U），而 " + data + " 中的数据属于 root。",
                    "Start the application as an ordinary user, or give that folder to another user: chown -R nobody "
                            + data + " 请用普通用户启动，或把该目录改属其他用户。");
        }
        return other(uidOf("postgres", uidOf("nobody", NOBODY)));
    }

    static ServerAccount other(int uid) {
        if (!succeeds(List.of("setpriv", "--reuid=" + uid, "--regid=" + NOBODY, "--clear-groups", "true"))) {
            throw new DatabaseUnavailable(
                    "PostgreSQL cannot run as root, and here neither unshare nor setpriv can put it under another"
                            + " account.",
                    "PostgreSQL 不能以 root 身份运行，而此处 unshare 和 setpriv 都无法换用其他账户。",
                    "Start the application as an ordinary user, or run PostgreSQL yourself and set"
                            + " spring.datasource.url. 请用普通用户启动，或自行安装 PostgreSQL 并设置 spring.datasource.url。");
        }
        return new ServerAccount(List.of("setpriv", "--reuid=" + uid, "--regid=" + NOBODY, "--clear-groups"), uid);
    }

    List<String> command(List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /** Gives a new file or folder to the account. */
    void handOver(Path path) throws IOException {
        if (uid != null) {
            Files.setAttribute(path, "unix:uid", uid);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    /** Lets the account pass through a folder of ours without letting it look inside. */
    void letThrough(Path folder) throws IOException {
        if (uid != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        }
    }

    static boolean weAreRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self)
                ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
                : "root".equals(System.getProperty("user.name"));
    }

    private static int uidOf(String name, int otherwise) throws IOException {
        Path accounts = Path.of("/etc/passwd");
        if (!Files.isReadable(accounts)) {
            return otherwise;
        }
        try (var lines = Files.lines(accounts)) {
            return lines.map(line -> line.split(":"))
                    .filter(field -> field.length > 2 && field[0].equals(name))
                    .map(field -> Integer.valueOf(field[2]))
                    .findFirst()
                    .orElse(otherwise);
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
