package org.wuzhen.department.callback;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.security.auth.x500.X500Principal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.wuzhen.department.Contract;
import org.wuzhen.department.Contracts;
import org.wuzhen.department.WireName;
import org.wuzhen.department.signature.SigningKey;

/** The departments that may send messages, as the settings name them; a setting that cannot be right stops the start. */
@Component
@EnableConfigurationProperties(CallbackProperties.class)
class Correspondents {

    private static final Logger LOG = LoggerFactory.getLogger(Correspondents.class);
    private static final int AT_ONCE = 2;

    private final Map<String, Correspondent> byName = new TreeMap<>();

    Correspondents(
            CallbackProperties settings,
            Contracts contracts,
            @Value("${server.ssl.client-auth:none}") String clientAuth) {
        settings.departments().forEach((name, department) -> {
            CallbackProperties.Callback callback = department.callback();
            if (!callback.keys().isEmpty() || !callback.clientCertificate().isBlank()) {
                Correspondent correspondent = correspondent(name, callback, clientAuth, contracts);
                byName.put(WireName.of(correspondent.department()), correspondent);
            }
        });
        checkOthers(settings.callback());
        if (!byName.isEmpty()) {
            LOG.info("Messages of departments are taken at /callback/ from {}", byName.keySet());
        }
    }

    /** The department of this name on the wire; empty when it may not send anything. */
    Optional<Correspondent> named(String wire) {
        return Optional.ofNullable(byName.get(wire));
    }

    /** Environment variables have no hyphens: {@code civilaffairs} is meant for {@code civil-affairs}. */
    private static Correspondent correspondent(
            String name, CallbackProperties.Callback callback, String clientAuth, Contracts contracts) {
        String setting = "wuzhen.departments." + name + ".callback";
        String department = contracts.all().stream()
                .map(Contract::department)
                .filter(code -> WireName.of(code).replace("-", "").equals(name.replace("-", "")))
                .findFirst()
                .orElseThrow(() -> new SettingsRefused(
                        setting + ": \"" + name + "\" is not a department's name.",
                        "Write it in small letters with hyphens, as its contract in docs/departments is called:"
                                + " court, civil-affairs."));
        if (callback.keys().isEmpty()) {
            throw new SettingsRefused(
                    setting + " asks for a client certificate and has no key.",
                    "Add " + setting + ".keys[0].id and .secret: a message is always signed.");
        }
        if (callback.keys().size() > AT_ONCE) {
            throw new SettingsRefused(
                    setting + ".keys has " + callback.keys().size() + " keys; at most two are valid at once.",
                    "Take the oldest out.");
        }
        if (callback.rate() < 1) {
            throw new SettingsRefused(
                    setting + ".rate is " + callback.rate() + ": nothing would ever come in.",
                    "Set at least 1 message in a second.");
        }
        return new Correspondent(
                department,
                keys(setting, callback.keys()),
                certificate(setting, callback.clientCertificate(), clientAuth),
                callback.rate());
    }

    private static List<Correspondent.Timed> keys(String setting, List<CallbackProperties.Key> keys) {
        List<Correspondent.Timed> timed = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            CallbackProperties.Key key = keys.get(i);
            String which = setting + ".keys[" + i + "]";
            if (!ids.add(key.id())) {
                throw new SettingsRefused(
                        which + " has the same id as another key of the department.",
                        "Give each key an id of its own: the department names it in each message.");
            }
            if (key.from() != null && key.until() != null && !key.from().isBefore(key.until())) {
                throw new SettingsRefused(
                        which + " is never valid: it ends before it begins.", "Correct its from or until.");
            }
            try {
                timed.add(new Correspondent.Timed(
                        new SigningKey(key.id(), key.secret(), key.family()), key.from(), key.until()));
            } catch (IllegalArgumentException weak) {
                throw new SettingsRefused(
                        which + ": " + weak.getMessage() + ".",
                        "Agree on a random secret with the department, at least " + SigningKey.SHORTEST
                                + " characters, and keep it outside the configuration file (spring.config.import="
                                + "configtree:… or an environment variable).");
            }
        }
        return List.copyOf(timed);
    }

    private static X500Principal certificate(String setting, String subject, String clientAuth) {
        if (subject.isBlank()) {
            return null;
        }
        if (!clientAuth.equalsIgnoreCase("want") && !clientAuth.equalsIgnoreCase("need")) {
            throw new SettingsRefused(
                    setting + ".client-certificate is set, but the server never asks for a certificate: nobody of this"
                            + " department could come in.",
                    "Set server.ssl.client-auth=want, with server.ssl.trust-store naming who issues the certificates.");
        }
        try {
            return new X500Principal(subject);
        } catch (IllegalArgumentException e) {
            throw new SettingsRefused(
                    setting + ".client-certificate is not the subject of a certificate.",
                    "Write it as the certificate shows it: CN=gateway.court.example, O=…, C=CN.");
        }
    }

    private static void checkOthers(CallbackProperties.Door door) {
        if (door.skew().isNegative() || door.skew().isZero() || door.skew().toSeconds() > 300) {
            throw new SettingsRefused(
                    "wuzhen.callback.skew is " + door.skew().toSeconds() + " seconds.",
                    "Set between 1 and 300 seconds; what is older could be a copy that somebody kept.");
        }
        if (door.largest().toBytes() < 1024 || door.largest().toMegabytes() > 1) {
            throw new SettingsRefused("wuzhen.callback.largest is " + door.largest() + ".", "Set between 1KB and 1MB.");
        }
        if (door.strangers() < 1 || door.readTime().toMillis() < 100) {
            throw new SettingsRefused(
                    "wuzhen.callback.strangers and read-time must leave room for somebody to come in.",
                    "Set at least 1 and 100ms.");
        }
    }
}
