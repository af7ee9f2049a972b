package org.wuzhen.department.callback;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Reads a message no further than it may be long, and no longer than it may take, whatever its headers promise. */
final class CappedBody {

    private static final int STEP = 8192;

    private CappedBody() {}

    static byte[] read(HttpServletRequest request, long largest, Duration longest) throws NotTaken {
        if (request.getContentLengthLong() > largest) {
            throw new NotTaken(Refusal.TOO_LARGE);
        }
        long until = System.nanoTime() + longest.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream(STEP);
        byte[] step = new byte[STEP];
        try {
            InputStream in = request.getInputStream();
            for (int read = in.read(step); read >= 0; read = in.read(step)) {
                if (body.size() + read > largest) {
                    throw new NotTaken(Refusal.TOO_LARGE);
                }
                if (System.nanoTime() > until) {
                    throw new NotTaken(Refusal.TOO_SLOW);
                }
                body.write(step, 0, read);
            }
        } catch (IOException brokenOff) {
            throw new NotTaken(Refusal.TOO_SLOW);
        }
        return body.toByteArray();
    }
}
