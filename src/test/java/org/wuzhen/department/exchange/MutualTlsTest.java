package org.wuzhen.department.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.wuzhen.WuzhenTest;
import org.wuzhen.casefile.number.CaseNumber;
import org.wuzhen.department.DepartmentGateway;
import org.wuzhen.department.EnquiryKey;
import org.wuzhen.department.EnquiryState;
import org.wuzhen.department.NewEnquiry;
import org.wuzhen.department.Operation;
import org.wuzhen.department.callback.Sender;
import org.wuzhen.department.inbox.Correspondence;
import org.wuzhen.department.signature.SigningKey;

/**
 * Mutual TLS by setting, with real handshakes: a department lets us in by our certificate only, and our door for messages
 * lets a department in by its own. The certificates are made here.
 */
@WuzhenTest
@Tag("apart")
class MutualTlsTest {

    private static final String CENTRE = "94";
    private static final String PASSWORD = "of-this-test";
    private static final List<String> CALLERS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    private static HttpsServer departments;

    @Autowired
    Correspondence correspondence;

    @Autowired
    DepartmentGateway gateway;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void certificatesAndDepartments(DynamicPropertyRegistry settings) throws Exception {
        // everybody below the first authority but the stranger, who has one of its own
        made("ca", "CN=Trial authority", null);
        made("strange-ca", "CN=Strange authority", null);
        for (String who : List.of("server", "centre", "land", "other")) {
            made(who, "CN=" + who + ".trial.example", "ca");
        }
        made("stranger", "CN=land.trial.example", "strange-ca");
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("ca", all().getCertificate("ca"));
        write(trusted, "trusted");

        departments = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        departments.setExecutor(Executors.newCachedThreadPool());
        departments.setHttpsConfigurator(new HttpsConfigurator(context("server")) {
            @Override
            public void configure(HttpsParameters connection) {
                SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
                parameters.setNeedClientAuth(true);
                connection.setSSLParameters(parameters);
            }
        });
        departments.createContext("/", call -> {
            call.getRequestBody().readAllBytes();
            CALLERS.add(call.getRequestURI().getPath() + " "
                    + ((HttpsExchange) call).getSSLSession().getPeerPrincipal().getName());
            byte[] answer = "{\"status\":\"PENDING\",\"extRef\":\"T-1\",\"at\":\"2026-11-23T10:20:00+08:00\"}"
                    .getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.sendResponseHeaders(202, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        departments.start();

        // ours, a stranger's, and none
        for (String bundle : List.of("centre", "stranger", "none")) {
            String prefix = "spring.ssl.bundle.jks." + bundle;
            if (!bundle.equals("none")) {
                settings.add(prefix + ".keystore.location", () -> file(bundle));
                settings.add(prefix + ".keystore.password", () -> PASSWORD);
                settings.add(prefix + ".keystore.type", () -> "PKCS12");
            }
            settings.add(prefix + ".truststore.location", () -> file("trusted"));
            settings.add(prefix + ".truststore.password", () -> PASSWORD);
            settings.add(prefix + ".truststore.type", () -> "PKCS12");
        }
        String address = "https://localhost:" + departments.getAddress().getPort();
        settings.add("wuzhen.departments.hrss.base-address", () -> address);
        settings.add("wuzhen.departments.hrss.tls-bundle", () -> "centre");
        settings.add("wuzhen.departments.union.base-address", () -> address);
        settings.add("wuzhen.departments.union.tls-bundle", () -> "stranger");
        settings.add("wuzhen.departments.market.base-address", () -> address);
        settings.add("wuzhen.departments.market.tls-bundle", () -> "none");
        settings.add("wuzhen.exchange.poll", () -> "100ms");
        settings.add("wuzhen.exchange.first-wait", () -> "50ms");
        settings.add("wuzhen.exchange.longest-wait", () -> "100ms");

        settings.add("spring.ssl.bundle.jks.door.keystore.location", () -> file("server"));
        settings.add("spring.ssl.bundle.jks.door.keystore.password", () -> PASSWORD);
        settings.add("spring.ssl.bundle.jks.door.keystore.type", () -> "PKCS12");
        settings.add("spring.ssl.bundle.jks.door.truststore.location", () -> file("trusted"));
        settings.add("spring.ssl.bundle.jks.door.truststore.password", () -> PASSWORD);
        settings.add("spring.ssl.bundle.jks.door.truststore.type", () -> "PKCS12");
        settings.add("server.ssl.bundle", () -> "door");
        settings.add("server.ssl.client-auth", () -> "want");
        settings.add("wuzhen.departments.land.callback.client-certificate", () -> "CN=land.trial.example");
    }

    @AfterAll
    static void close() {
        departments.stop(0);
    }

    @Test
    void aDepartmentLetsUsInByOurCertificateOnly() {
        CaseNumber number = correspondence.registered(CENTRE);
        EnquiryKey ours = ask(number, "HRSS");
        EnquiryKey strange = ask(number, "UNION");
        EnquiryKey bare = ask(number, "MARKET");

        until(() -> state(ours) == EnquiryState.RECEIVED);
        assertThat(CALLERS).containsExactly("/hrss/opinion CN=centre.trial.example");

        for (EnquiryKey refused : List.of(strange, bare)) {
            until(() -> attempts(refused) >= 2);
            assertThat(state(refused)).isIn(EnquiryState.PENDING, EnquiryState.SENT);
            assertThat(sql.queryForList(
                            "select a.error from department_attempt a join department_enquiry e on e.id = a.enquiry"
                                    + " where e.request_id = ? and a.ended_at is not null",
                            String.class,
                            refused.requestId()))
                    .isNotEmpty()
                    // with TLS 1.3 a server says what it thinks of a certificate after the handshake, or just hangs up
                    .allMatch(error -> error != null && error.matches("tls-handshake.*|broken-off.*"));
            transaction.executeWithoutResult(status -> gateway.withdraw(refused, "试验完毕"));
        }
        assertThat(CALLERS).as("nothing of theirs was read").hasSize(1);
    }

    @Test
    void ourDoorLetsADepartmentInByItsCertificateOnly() throws Exception {
        assertThat(sent("land", Sender.LAND, "land")).isEqualTo(202);
        assertThat(sent("other", Sender.LAND, "land"))
                .as("somebody else's of the same authority")
                .isEqualTo(401);
        assertThat(sent(null, Sender.LAND, "land")).as("none").isEqualTo(401);
        assertThatThrownBy(() -> sent("stranger", Sender.LAND, "land"))
                .as("the right name under a strange authority does not pass the handshake")
                .isInstanceOf(IOException.class);
        assertThat(sent(null, Sender.PETITION, "petition"))
                .as("a department of which no certificate is asked")
                .isEqualTo(202);
    }

    private EnquiryKey ask(CaseNumber number, String department) {
        EnquiryKey key = new EnquiryKey(number, "Trial_Tls", 1, department);
        transaction.executeWithoutResult(status -> gateway.ask(new NewEnquiry<>(
                key,
                new Operation<>(department, "opinion", Correspondence.Asked.class, Correspondence.Answered.class),
                new Correspondence.Asked("加装电梯", "NEIGHBOUR", "楼道争议", "可以怎么办", "2026-12-01T17:30:00+08:00"),
                "consultation",
                "《信访工作条例》第二十二条",
                "测试中心",
                null,
                false,
                true)));
        return key;
    }

    private EnquiryState state(EnquiryKey key) {
        return gateway.find(key).orElseThrow().state();
    }

    private int attempts(EnquiryKey key) {
        return gateway.find(key).orElseThrow().attempts();
    }

    private int sent(String who, SigningKey key, String department) throws Exception {
        String path = "/callback/" + department;
        byte[] body = Sender.message(Sender.freshId()).getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        key.sign("POST", path, body, Instant.now()).headers().forEach(request::header);
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(context(who))
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private static void until(BooleanSupplier condition) {
        for (int tries = 0; !condition.getAsBoolean(); tries++) {
            assertThat(tries).isLessThan(600);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** With somebody's certificate, or none; everybody trusts the first authority. */
    private static SSLContext context(String who) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(Path.of(file("trusted")).toFile(), PASSWORD.toCharArray()));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        if (who != null) {
            keys.init(
                    KeyStore.getInstance(Path.of(file(who)).toFile(), PASSWORD.toCharArray()), PASSWORD.toCharArray());
        }
        context.init(
                who == null ? null : new KeyManager[] {new Insisting(who, keys.getKeyManagers()[0])},
                trust.getTrustManagers(),
                null);
        return context;
    }

    /** Shows its certificate even to a server that names other authorities. */
    private static final class Insisting extends X509ExtendedKeyManager {

        private final String alias;
        private final X509ExtendedKeyManager keys;

        Insisting(String alias, KeyManager keys) {
            this.alias = alias;
            this.keys = (X509ExtendedKeyManager) keys;
        }

        @Override
        public String chooseEngineClientAlias(String[] types, Principal[] authorities, SSLEngine engine) {
            return alias;
        }

        @Override
        public String chooseClientAlias(String[] types, Principal[] authorities, Socket socket) {
            return alias;
        }

        @Override
        public String[] getClientAliases(String type, Principal[] authorities) {
            return new String[] {alias};
        }

        @Override
        public String chooseEngineServerAlias(String type, Principal[] authorities, SSLEngine engine) {
            return keys.chooseEngineServerAlias(type, authorities, engine);
        }

        @Override
        public String chooseServerAlias(String type, Principal[] authorities, Socket socket) {
            return keys.chooseServerAlias(type, authorities, socket);
        }

        @Override
        public String[] getServerAliases(String type, Principal[] authorities) {
            return keys.getServerAliases(type, authorities);
        }

        @Override
        public X509Certificate[] getCertificateChain(String name) {
            return keys.getCertificateChain(name);
        }

        @Override
        public PrivateKey getPrivateKey(String name) {
            return keys.getPrivateKey(name);
        }
    }

    /** A key and its certificate, among all and in a file of its own. */
    private static void made(String name, String subject, String authority) throws Exception {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2",
                "-startdate",
                "-1d",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file("all")));
        command.addAll(
                authority == null
                        ? List.of("-ext", "bc:c")
                        : List.of("-signer", authority, "-ext", "san=dns:localhost,ip:127.0.0.1"));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry(
                name,
                all().getKey(name, PASSWORD.toCharArray()),
                PASSWORD.toCharArray(),
                all().getCertificateChain(name));
        write(own, name);
    }

    private static KeyStore all() throws Exception {
        return KeyStore.getInstance(Path.of(file("all")).toFile(), PASSWORD.toCharArray());
    }

    private static void write(KeyStore store, String name) throws Exception {
        try (var out = java.nio.file.Files.newOutputStream(Path.of(file(name)))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    private static String file(String name) {
        return folder.resolve(name + ".p12").toString();
    }
}
