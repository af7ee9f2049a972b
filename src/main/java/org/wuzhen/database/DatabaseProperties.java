package org.wuzhen.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the database that comes with the application is kept; without meaning when the office runs its own.
 *
 * @param directory the data folder, {@code ./data} unless set
 * @param port a fixed port on 127.0.0.1; unset, a free one is chosen once and kept in the data folder
 * @param startWait how long a start, including recovery after a crash, may take; 60 seconds unless set
 * @param server further PostgreSQL settings by name, such as {@code shared_buffers}; those that make it durable and
 *     private cannot be changed
 */
@ConfigurationProperties("wuzhen.database")
public record DatabaseProperties(Path directory, Integer port, Duration startWait, Map<String, String> server) {

    private static final Set<String> FIXED = Set.of(
            "fsync",
            "synchronous_commit",
            "full_page_writes",
            "listen_addresses",
            "unix_socket_directories",
            "port",
            "data_directory",
            "hba_file",
            "password_encryption");
    private static final Pattern NAME = Pattern.compile("[a-z_.]+");
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_./:,%+-]*");

    public DatabaseProperties {
        directory = directory == null ? Path.of("data") : directory;
        startWait = startWait == null ? Duration.ofSeconds(60) : startWait;
        server = server == null ? Map.of() : Map.copyOf(server);
        for (String name : new TreeSet<>(server.keySet())) {
            String value = server.get(name);
            if (FIXED.contains(name)
                    || !NAME.matcher(name).matches()
                    || !VALUE.matcher(value).matches()) {
                throw new DatabaseUnavailable(
                        "The setting wuzhen.database.server." + name + "=" + value + " is not allowed.",
                        "不允许使用设置 wuzhen.database.server." + name + "=" + value + "。",
                        "Remove the setting. 请删除该设置。");
            }
        }
    }
}
