package org.wuzhen.access.camunda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The body of a request, read once by the guard and once more by the engine. */
class TasklistGuardBody extends HttpServletRequestWrapper {

    private static final int LARGEST = 4 * 1024 * 1024;

    private final byte[] bytes;

    TasklistGuardBody(HttpServletRequest request) throws IOException {
        super(request);
        this.bytes = request.getInputStream().readNBytes(LARGEST + 1);
    }

    boolean isTooLarge() {
        return bytes.length > LARGEST;
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /**
     * Whether some key, however deep, names an expression to evaluate.
     *
     * @throws IOException when the body is no JSON
     */
    boolean namesExpression(ObjectMapper json) throws IOException {
        boolean found = false;
        try (JsonParser parser = json.getFactory().createParser(bytes)) {
            JsonToken token = parser.nextToken();
            while (token != null) {
                found |= token == JsonToken.FIELD_NAME && TasklistGuardFilter.isExpression(parser.currentName());
                token = parser.nextToken();
            }
        }
        return found;
    }

    JsonNode tree(ObjectMapper json) throws IOException {
        return isEmpty() ? json.createObjectNode() : json.readTree(bytes);
    }

    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream content = new ByteArrayInputStream(bytes);
        return new ServletInputStream() {

            @Override
            public int read() {
                return content.read();
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return content.read(target, offset, length);
            }

            @Override
            public boolean isFinished() {
                return content.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("The engine's interface reads in one go");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
