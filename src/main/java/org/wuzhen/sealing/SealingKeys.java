package org.wuzhen.sealing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;

/** The keys as the security administrator changes them: a new one is added, rows follow it, the old one is taken out. */
@Component
public class SealingKeys {

    private final KeyFile file;
    private final SealingProperties properties;
    private final ObjectProvider<SealedRows> tables;
    private final Acts acts;
    private final Clock clock;

    SealingKeys(KeyFile file, SealingProperties properties, ObjectProvider<SealedRows> tables, Acts acts, Clock clock) {
        this.file = file;
        this.properties = properties;
        this.tables = tables;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * A key as its page shows it.
     *
     * @param since null when the file does not say
     * @param rows how many sealed texts lie under it
     * @param stays why it cannot be taken out, or null when it can
     */
    public record Line(String name, SealingCipher cipher, Instant since, boolean current, long rows, String stays) {}

    /** All keys with what lies under them, oldest first. */
    @Transactional(readOnly = true)
    public List<Line> keys() {
        KeyRing ring = file.ring();
        Map<String, Long> rows = underKeys();
        List<Line> lines = new ArrayList<>();
        for (SealingKey key : ring.keys()) {
            lines.add(new Line(
                    key.name(),
                    key.cipher(),
                    key.since(),
                    key.equals(ring.current()),
                    rows.getOrDefault(key.name(), 0L),
                    stays(ring, key, rows.getOrDefault(key.name(), 0L)).orElse(null)));
        }
        return lines;
    }

    /** Adds a key for the cipher of the settings; all nodes seal with it from their next text on. */
    @Transactional
    public String add(String reason) {
        SealingKey added = file.add(properties.cipher(), clock.instant());
        acts.record(
                "sealing-key-added",
                null,
                "更换加密密钥，启用新密钥 " + added.name(),
                reason,
                Map.of("key", added.name(), "cipher", added.cipher().name()));
        return added.name();
    }

    /**
     * Takes a key out of the file.
     *
     * @throws KeyStays when rows still need it, or it has not been replaced for long enough
     */
    @Transactional
    public void retire(String name, String reason) {
        KeyRing ring = file.reread();
        SealingKey key = ring.key(name).orElseThrow(() -> new KeyStays("没有名为“" + name + "”的密钥。"));
        stays(ring, key, underKeys().getOrDefault(name, 0L)).ifPresent(why -> {
            throw new KeyStays(why);
        });
        acts.record("sealing-key-retired", null, "停用旧加密密钥 " + name, reason, Map.of("key", name));
        file.remove(name, clock.instant());
    }

    /** How many sealed texts lie under each key, over all tables. */
    Map<String, Long> underKeys() {
        Map<String, Long> all = new TreeMap<>();
        tables.forEach(table -> table.underKeys().forEach((key, rows) -> all.merge(key, rows, Long::sum)));
        return all;
    }

    private Optional<String> stays(KeyRing ring, SealingKey key, long rows) {
        if (key.equals(ring.current())) {
            return Optional.of("正在使用。");
        }
        if (rows > 0) {
            return Optional.of("还有" + rows + "条数据由这把密钥加密，待全部改用新密钥后才能停用。");
        }
        Instant replaced = ring.keys().stream()
                .dropWhile(other -> !other.equals(key))
                .skip(1)
                .map(SealingKey::since)
                .filter(since -> since != null)
                .findFirst()
                .orElse(Instant.EPOCH);
        return clock.instant().isBefore(replaced.plus(properties.retireAfter()))
                ? Optional.of("更换后满" + properties.retireAfter().toMinutes() + "分钟才能停用，请稍后再试。")
                : Optional.empty();
    }
}
