package org.wuzhen.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A provider of log-ins as a unit runs one, over real HTTP: discovery, authorization with PKCE and nonce, tokens for a
 * client that proves itself, signed identity tokens and the keys to them. It is as strict as a real one, and can be told
 * to send what a real one never would.
 */
final class UnitProvider implements AutoCloseable {

    static final String CLIENT = "wuzhen-test";
    static final String SECRET = "only-for-tests";

    private final int port;
    private final RSAKey key;
    private final RSAKey strangersKey;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private HttpServer server;
    private String subject = "nobody";
    private UnaryOperator<JWTClaimsSet.Builder> claims = UnaryOperator.identity();
    private boolean signedByStranger;

    UnitProvider() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
            key = new RSAKeyGenerator(2048).keyID("unit").generate();
            strangersKey = new RSAKeyGenerator(2048).keyID("unit").generate();
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    String issuer() {
        return "http://localhost:" + port;
    }

    void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, 200, """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",
                 "jwks_uri":"%1$s/keys","response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"],"code_challenge_methods_supported":["S256"],
                 "token_endpoint_auth_methods_supported":["client_secret_basic"]}""".formatted(issuer())));
        server.createContext("/keys", call -> answer(call, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Who logs in next, with an honest token. */
    void next(String subject) {
        next(subject, UnaryOperator.identity(), false);
    }

    /** Who logs in next, with a token that is changed before it is signed, perhaps by somebody else's key. */
    void next(String subject, UnaryOperator<JWTClaimsSet.Builder> claims, boolean signedByStranger) {
        this.subject = subject;
        this.claims = claims;
        this.signedByStranger = signedByStranger;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> asked = fields(call.getRequestURI().getRawQuery());
        if (!CLIENT.equals(asked.get("client_id"))
                || !"code".equals(asked.get("response_type"))
                || !"S256".equals(asked.get("code_challenge_method"))
                || asked.getOrDefault("code_challenge", "").isEmpty()
                || asked.getOrDefault("nonce", "").isEmpty()
                || !asked.getOrDefault("scope", "").contains("openid")) {
            answer(call, 400, "{\"error\":\"invalid_request\"}");
            return;
        }
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        call.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        call.sendResponseHeaders(302, -1);
        call.close();
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> sent = fields(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
        String client =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (asked == null
                || !client.equals(call.getRequestHeaders().getFirst("Authorization"))
                || !asked.get("redirect_uri").equals(sent.get("redirect_uri"))
                || !asked.get("code_challenge").equals(challenge(sent.getOrDefault("code_verifier", "")))) {
            answer(call, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Instant now = Instant.now();
        JWTClaimsSet.Builder token = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", asked.get("nonce"));
        try {
            SignedJWT signed = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("unit").build(),
                    claims.apply(token).build());
            signed.sign(new RSASSASigner(signedByStranger ? strangersKey : key));
            answer(call, 200, """
                    {"access_token":"a-token","token_type":"Bearer","expires_in":300,"scope":"openid profile",
                     "id_token":"%s"}""".formatted(signed.serialize()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : text.split("&")) {
            int at = pair.indexOf('=');
            fields.put(pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
        }
        return fields;
    }

    static String pathOf(String address) {
        URI uri = URI.create(address);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    private static void answer(HttpExchange call, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
