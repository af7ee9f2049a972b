package org.wuzhen.sealing;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the sealing keys lie.
 *
 * @param keyFile the file with the keys, outside the database; made at the first start with owner-only rights
 */
@ConfigurationProperties("wuzhen.sealing")
record SealingProperties(
        @DefaultValue("./data/keys/sealing.key") Path keyFile) {}
