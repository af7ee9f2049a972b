package org.wuzhen.department.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.wuzhen.department.ContractFiles;
import org.wuzhen.department.Contracts;

/** Settings of the door: what they open, and the sentence with which the start stops when they cannot be right. */
class CorrespondentsTest {

    private static final String LAND = "wuzhen.departments.land.callback.";
    private static final String SECRET = "a-secret-that-nobody-may-ever-read";
    private static final Contracts CONTRACTS = new Contracts(new ContractFiles());
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void aKeyOpensInItsTime() {
        Correspondent land = with(
                        LAND + "keys[0].id",
                        "old",
                        LAND + "keys[0].secret",
                        SECRET,
                        LAND + "keys[0].until",
                        "2026-12-01T00:00:00Z",
                        LAND + "keys[1].id",
                        "new",
                        LAND + "keys[1].secret",
                        SECRET + "2",
                        LAND + "keys[1].family",
                        "SM3",
                        LAND + "keys[1].from",
                        "2026-11-20T00:00:00Z",
                        "wuzhen.departments.court.base-address",
                        "https://court.example")
                .named("land")
                .orElseThrow();
        assertThat(land.department()).isEqualTo("LAND");
        assertThat(land.key("old", NOW)).isPresent();
        assertThat(land.key("new", NOW)).isPresent();
        assertThat(land.key("old", Instant.parse("2026-12-01T00:00:00Z"))).isEmpty();
        assertThat(land.key("new", Instant.parse("2026-11-19T23:59:59Z"))).isEmpty();
        assertThat(land.key("OLD", NOW)).isEmpty();
        assertThat(land.toString()).doesNotContain(SECRET);
    }

    @Test
    void aNameWithoutHyphensIsKnownToo() {
        assertThat(with(
                                "wuzhen.departments.civilaffairs.callback.keys[0].id",
                                "k",
                                "wuzhen.departments.civilaffairs.callback.keys[0].secret",
                                SECRET)
                        .named("civil-affairs"))
                .isPresent();
    }

    @Test
    void aDepartmentWithoutAKeyIsNobody() {
        assertThat(with("wuzhen.departments.court.base-address", "https://court.example")
                        .named("court"))
                .isEmpty();
    }

    @Test
    void whatCannotBeRightStopsTheStartAndTellsNoSecret() {
        assertRefused(
                "land.callback.keys[0]", "32 characters", LAND + "keys[0].id", "k", LAND + "keys[0].secret", "kurz");
        assertRefused("keys[0]", "missing", LAND + "keys[0].id", "k");
        assertRefused("keys[0]", "id of a key", LAND + "keys[0].id", "k k", LAND + "keys[0].secret", SECRET);
        assertRefused(
                "keys[1]",
                "same id",
                LAND + "keys[0].id",
                "k",
                LAND + "keys[0].secret",
                SECRET,
                LAND + "keys[1].id",
                "k",
                LAND + "keys[1].secret",
                SECRET);
        assertRefused(
                "3 keys",
                "at most two",
                LAND + "keys[0].id",
                "a",
                LAND + "keys[0].secret",
                SECRET,
                LAND + "keys[1].id",
                "b",
                LAND + "keys[1].secret",
                SECRET,
                LAND + "keys[2].id",
                "c",
                LAND + "keys[2].secret",
                SECRET);
        assertRefused(
                "keys[0]",
                "ends before it begins",
                LAND + "keys[0].id",
                "k",
                LAND + "keys[0].secret",
                SECRET,
                LAND + "keys[0].from",
                "2026-12-01T00:00:00Z",
                LAND + "keys[0].until",
                "2026-11-01T00:00:00Z");
        assertRefused("rate", "nothing", LAND + "keys[0].id", "k", LAND + "keys[0].secret", SECRET, LAND + "rate", "0");
        assertRefused(
                "client-certificate",
                "never asks",
                LAND + "keys[0].id",
                "k",
                LAND + "keys[0].secret",
                SECRET,
                LAND + "client-certificate",
                "CN=land");
        assertRefused("client certificate", "no key", LAND + "client-certificate", "CN=land");
        assertRefused(
                "Land1",
                "not a department's name",
                "wuzhen.departments.[Land1].callback.keys[0].id",
                "k",
                "wuzhen.departments.[Land1].callback.keys[0].secret",
                SECRET);
        assertRefused("skew", "seconds", "wuzhen.callback.skew", "301s");
        assertRefused("largest", "2097152B", "wuzhen.callback.largest", "2MB");
    }

    @Test
    void aCertificateIsToldByItsWholeSubject() {
        Map<String, String> settings = Map.of(
                LAND + "keys[0].id", "k",
                LAND + "keys[0].secret", SECRET,
                LAND + "client-certificate", "CN=gateway.land.example, O=Land, C=CN");
        Correspondent land = new Correspondents(bound(settings), CONTRACTS, "want")
                .named("land")
                .orElseThrow();
        assertThat(land.shows(null)).isFalse();
        assertThat(land.shows(new X509Certificate[0])).isFalse();
        assertThat(land.shows(certificate("C=CN, O=Land, CN=gateway.land.example")))
                .isFalse();
        assertThat(land.shows(certificate("CN=gateway.land.example, O=Other, C=CN")))
                .isFalse();
        assertThat(land.shows(certificate("CN=gateway.land.example,O=Land,C=CN")))
                .isTrue();
    }

    private static X509Certificate[] certificate(String subject) {
        X509Certificate certificate = mock(X509Certificate.class);
        when(certificate.getSubjectX500Principal()).thenReturn(new X500Principal(subject));
        return new X509Certificate[] {certificate};
    }

    private static void assertRefused(String which, String why, String... settings) {
        SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> with(settings));
        FailureAnalysis shown = new SettingsRefusedAnalyzer().analyze(refused, refused);
        assertThat(shown.getDescription()).contains(which).contains(why).doesNotContain(SECRET, "kurz");
        assertThat(shown.getAction()).isNotBlank().doesNotContain(SECRET, "kurz");
    }

    private static Correspondents with(String... settings) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < settings.length; i += 2) {
            all.put(settings[i], settings[i + 1]);
        }
        return new Correspondents(bound(all), CONTRACTS, "none");
    }

    private static CallbackProperties bound(Map<String, String> settings) {
        return Optional.ofNullable(new Binder(new MapConfigurationPropertySource(settings))
                        .bindOrCreate("wuzhen", CallbackProperties.class))
                .orElseThrow();
    }
}
