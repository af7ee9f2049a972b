package org.wuzhen.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody logged in at a browser, who sends the requests of our pages and of Tasklist and waits for nobody. */
final class Clerk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TASKLIST_LIST = "{\"sorting\":[{\"sortBy\":\"created\",\"sortOrder\":\"desc\"}]}";
    private static final int MOVED = 302;
    private static final int CONFLICT = 409;

    private final HttpClient http;
    private final String root;
    private final String engine;
    private final String login;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";
    private List<String> filters = List.of();

    private Clerk(HttpClient http, String root, String engine, String login) {
        this.http = http;
        this.root = root;
        this.engine = "/camunda/api/engine/engine/" + engine;
        this.login = login;
    }

    /** An answer that is none. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final int status;

        Refused(String message) {
            this(message, 0);
        }

        Refused(String message, int status) {
            super(message);
            this.status = status;
        }

        /** Whether somebody or something else was at the same case at the same moment: look again and do it again. */
        boolean conflict() {
            return status == CONFLICT;
        }
    }

    /** Logs somebody in and opens Tasklist and 案件台账 once, as the first clicks of a morning. */
    static CompletableFuture<Clerk> logIn(HttpClient http, String root, String engine, String login, String password) {
        Clerk clerk = new Clerk(http, root, engine, login);
        return clerk.get("/login")
                .thenCompose(page -> clerk.form("/login", "username", login, "password", password))
                .thenCompose(moved -> {
                    if (moved.contains("login")) {
                        throw new Refused("log-in of " + login + " led to " + moved);
                    }
                    return clerk.get("/camunda/app/tasklist/default/".replace("default", engine));
                })
                .thenCompose(page -> clerk.get(
                        clerk.engine + "/filter?firstResult=0&maxResults=50&itemCount=false&resourceType=Task"))
                .thenCompose(kept -> {
                    clerk.filters = read(kept).findValuesAsText("id");
                    return clerk.get("/cases");
                })
                .thenApply(page -> clerk);
    }

    String login() {
        return login;
    }

    /** Registers a dispute and answers under which number. */
    CompletableFuture<String> begin(String definition, Map<String, Object> dispute) {
        return post(engine + "/process-definition/" + definition + "/submit-form", variables(dispute, Map.of()))
                .thenApply(answer -> read(answer).path("businessKey").asText());
    }

    /** The newest version of the model of a whole case. */
    CompletableFuture<String> definition() {
        return get(engine + "/process-definition?key=dispute-case&latestVersion=true&maxResults=1")
                .thenApply(answer -> read(answer).path(0).path("id").asText());
    }

    /** The open tasks of a case, as Tasklist's search by the case number. */
    CompletableFuture<JsonNode> tasksOf(String number) {
        return post(
                        engine + "/task?firstResult=0&maxResults=15",
                        "{\"processInstanceBusinessKey\":\"" + number + "\",\"active\":true}")
                .thenApply(Clerk::read);
    }

    /** The form of a task and what it shows. */
    CompletableFuture<JsonNode> open(String task) {
        return get(engine + "/task/" + task + "/deployed-form")
                .thenCompose(form -> get(engine + "/task/" + task + "/form-variables?deserializeValues=false"))
                .thenApply(Clerk::read);
    }

    CompletableFuture<String> claim(String task) {
        return post(engine + "/task/" + task + "/claim", "{\"userId\":\"" + login + "\"}");
    }

    /** Submits a form: what was typed over what was shown. */
    CompletableFuture<String> complete(String task, JsonNode shown, Map<String, Object> typed) {
        Map<String, Object> kept = new LinkedHashMap<>();
        shown.fields().forEachRemaining(field -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("value", JSON.convertValue(field.getValue().path("value"), Object.class));
            if (field.getValue().path("type").asText().equals("Json")) {
                one.put("type", "Json");
            }
            kept.put(field.getKey(), one);
        });
        return post(engine + "/task/" + task + "/submit-form", variables(typed, kept));
    }

    CompletableFuture<String> worklist(String show) {
        return get("/worklist" + show);
    }

    /** One of Tasklist's ready filters: its first page and its number, in one call as Tasklist asks. */
    CompletableFuture<String> tasklist(int filter) {
        String id = filters.get(filter % filters.size());
        return send(json(engine + "/filter/" + id + "/list?firstResult=0&maxResults=15", TASKLIST_LIST)
                .setHeader("Accept", "application/hal+json"));
    }

    CompletableFuture<String> casePage(String number, String tab) {
        return get("/cases/" + number + tab);
    }

    /** Fills in one field of the search form; the browser follows to the list. */
    CompletableFuture<String> search(String field, String value) {
        return form("/cases", field, value).thenCompose(this::get);
    }

    private CompletableFuture<String> get(String path) {
        return send(request(path).GET());
    }

    private CompletableFuture<String> post(String path, String body) {
        return send(json(path, body));
    }

    private HttpRequest.Builder json(String path, String body) {
        return request(path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString(body));
    }

    private synchronized String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Sends a form of ours and answers where it led. */
    private CompletableFuture<String> form(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encoded(csrf()));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString()).thenApply(answer -> {
            keep(answer);
            if (answer.statusCode() != MOVED) {
                throw new Refused("POST " + path + " answers " + answer.statusCode() + " " + begun(answer.body()));
            }
            URI to = URI.create(answer.headers().firstValue("Location").orElse("/"));
            return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
        });
    }

    private synchronized String csrf() {
        return csrf;
    }

    private HttpRequest.Builder request(String path) {
        String kept;
        synchronized (this) {
            kept = cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .setHeader("Accept", "text/html, application/json")
                .setHeader("X-Wuzhen-Act", "1");
        return kept.isEmpty() ? request : request.setHeader("Cookie", kept);
    }

    private CompletableFuture<String> send(HttpRequest.Builder request) {
        HttpRequest built = request.build();
        return http.sendAsync(built, BodyHandlers.ofString()).thenApply(answer -> {
            keep(answer);
            if (answer.statusCode() >= MOVED) {
                throw new Refused(
                        built.method() + " " + built.uri().getPath() + " of " + login + " answers "
                                + answer.statusCode() + " " + begun(answer.body()),
                        answer.statusCode());
            }
            return answer.body();
        });
    }

    private static String begun(String body) {
        return body.substring(0, Math.min(400, body.length()));
    }

    private synchronized void keep(HttpResponse<String> answer) {
        for (String line : answer.headers().allValues("Set-Cookie")) {
            String[] cookie = line.substring(0, (line + ";").indexOf(';')).split("=", 2);
            cookies.put(cookie[0], cookie[1]);
        }
        // the log-in changes the token; after that one page's is as good as another's
        if (!answer.uri().getPath().startsWith("/camunda")
                && (csrf.isEmpty() || answer.uri().getPath().equals("/cases"))) {
            Matcher token = TOKEN.matcher(answer.body());
            if (token.find()) {
                csrf = token.group(1);
            }
        }
    }

    private static String variables(Map<String, Object> typed, Map<String, Object> kept) {
        Map<String, Object> all = new LinkedHashMap<>(kept);
        typed.forEach((name, value) -> all.put(
                name,
                value instanceof List<?> || value instanceof Map<?, ?>
                        ? Map.of("value", written(value), "type", "Json")
                        : Map.of("value", value)));
        return written(Map.of("variables", all));
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new CompletionException(e);
        }
    }

    private static JsonNode read(String answer) {
        try {
            return JSON.readTree(answer);
        } catch (JsonProcessingException e) {
            throw new CompletionException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
