package org.wuzhen.sealing;

import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Before anything is served: the key file fits what lies in the database, or the start stops with a sentence that says
 * what to do. Only a database without sealed texts gets a new key file.
 */
@Component
class KeysAtStart implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(KeysAtStart.class);

    private final KeyFile file;
    private final Seal seal;
    private final SealingProperties properties;
    private final ObjectProvider<SealedRows> tables;
    private final Clock clock;

    KeysAtStart(KeyFile file, Seal seal, SealingProperties properties, ObjectProvider<SealedRows> tables, Clock clock) {
        this.file = file;
        this.seal = seal;
        this.properties = properties;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, String> samples = samples();
        if (!file.exists()) {
            if (!samples.isEmpty()) {
                throw new IllegalStateException("The sealing key file " + file.path()
                        + " is missing, but the database holds texts sealed with " + samples.keySet()
                        + ". Put the file back from its backup (setting wuzhen.sealing.key-file), then start again.");
            }
            file.found(properties.cipher(), clock.instant());
        }
        samples.forEach((key, text) -> {
            try {
                seal.open(text);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(
                        "The sealing key file " + file.path() + " does not open the texts sealed with " + key
                                + " in the database: it is not the file of this installation or lacks a key. Put the"
                                + " right one back from its backup, then start again.",
                        e);
            }
        });
        SealingKey before = file.ring().current();
        if (before.cipher() != properties.cipher()) {
            SealingKey added = file.add(properties.cipher(), clock.instant());
            LOG.warn(
                    "The settings ask for {}: {} seals from now on, the rows under {} follow",
                    added.cipher(),
                    added,
                    before);
        }
    }

    private Map<String, String> samples() {
        Map<String, String> samples = new TreeMap<>();
        for (SealedRows table : tables) {
            table.underKeys().keySet().forEach(key -> table.sample(key)
                    .ifPresent(text -> samples.putIfAbsent(key, text)));
        }
        return samples;
    }
}
