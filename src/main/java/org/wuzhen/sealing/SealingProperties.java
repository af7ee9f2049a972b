package org.wuzhen.sealing;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sealing keys lie and how they are changed.
 *
 * @param keyFile the file with the keys, outside the database; made at the first start with owner-only rights; all
 *     nodes see the same file and may write it
 * @param cipher what new keys are made for; when the current key is for the other one, a start adds a key
 * @param batch how many rows are sealed anew in one transaction
 * @param retireAfter how long a key must have been replaced before it can be taken out: longer than any transaction
 */
@ConfigurationProperties("wuzhen.sealing")
record SealingProperties(
        @DefaultValue("./data/keys/sealing.key") Path keyFile,
        @DefaultValue("AES") SealingCipher cipher,
        @DefaultValue("500") int batch,
        @DefaultValue("10m") Duration retireAfter) {}
