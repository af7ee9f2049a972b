package org.wuzhen.publishing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, rules and forms that came with this release, by short name: {@code mediation/mediation.bpmn}. */
@Component
class ShippedFamily {

    private final Map<String, byte[]> resources = new TreeMap<>();

    ShippedFamily() throws IOException {
        collect("classpath*:processes/**/*.bpmn", "processes/");
        collect("classpath*:processes/**/*.dmn", "processes/");
        collect("classpath*:forms/**/*.form", "forms/");
    }

    Map<String, byte[]> resources() {
        return resources;
    }

    /** SHA-256 over all names and contents, in hexadecimal. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            resources.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content);
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void collect(String pattern, String root) throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            String url = resource.getURL().toString();
            String name = url.substring(url.lastIndexOf(root) + root.length());
            resources.put(name, resource.getContentAsByteArray());
        }
    }
}
