package org.wuzhen.department.simulator;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an application has to be told so that it speaks with the departments of a folder. */
final class DepartmentsSettings {

    private DepartmentsSettings() {}

    /** Settings of an application, by their names; {@code wuzhen.departments.court.base-address} and the keys. */
    static Map<String, String> of(Path folder, int port, List<String> agencies) {
        Secrets secrets = Secrets.in(folder);
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("wuzhen.simulator.address", "http://127.0.0.1:" + port);
        int next = port;
        for (String agency : agencies) {
            String prefix = "wuzhen.departments." + agency;
            settings.put(prefix + ".base-address", "http://127.0.0.1:" + ++next);
            for (String key : List.of(".key", ".callback.keys[0]")) {
                settings.put(prefix + key + ".id", secrets.of(agency).id());
                settings.put(prefix + key + ".secret", secrets.of(agency).text());
                settings.put(prefix + key + ".family", secrets.kind().name());
            }
        }
        return settings;
    }
}
