package org.wuzhen.department.callback;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.wuzhen.department.WireName;
import org.wuzhen.department.signature.Signature;
import org.wuzhen.department.signature.SigningKey;

/**
 * {@code POST /callback/{department}}: takes what a department has signed, and says so only once it is kept. Cheap checks
 * come first: nobody's message is read before there is a department, a key and a time that could be right.
 */
@RestController
class CallbackDoor {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackDoor.class);
    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final int BURST = 3;
    private static final int MOST_DEPARTMENTS = 1000;

    private final Correspondents correspondents;
    private final Reception reception;
    private final Refusals refusals;
    private final Clock clock;
    private final MeterRegistry meters;
    private final CallbackProperties.Door settings;
    private final Addresses addresses;
    private final RateLimit departments = new RateLimit(MOST_DEPARTMENTS, System::nanoTime);

    CallbackDoor(
            Correspondents correspondents,
            Reception reception,
            Refusals refusals,
            Clock clock,
            MeterRegistry meters,
            CallbackProperties settings) {
        this.correspondents = correspondents;
        this.reception = reception;
        this.refusals = refusals;
        this.clock = clock;
        this.meters = meters;
        this.settings = settings.callback();
        this.addresses = new Addresses(this.settings.strangers(), System::nanoTime);
    }

    /** Who comes, as far as it is known. */
    private static final class Visit {
        private final String address;
        private String department;
        private String key;
        private boolean signed;
        private String messageId;

        Visit(String address) {
            this.address = address;
        }
    }

    @PostMapping("/callback/{department}")
    ResponseEntity<Map<String, Object>> receive(@PathVariable String department, HttpServletRequest request) {
        Visit visit = new Visit(Addresses.counted(request.getRemoteAddr()));
        try {
            Instant first = take(department, request, visit);
            count(visit, "taken");
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("messageId", visit.messageId);
            answer.put("received", first.atZone(OFFICE).toOffsetDateTime().toString());
            return ResponseEntity.accepted()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(answer);
        } catch (NotTaken refused) {
            return refuse(refused.why(), visit);
        } catch (RuntimeException failed) {
            // the words of a failure may repeat what was in the message
            LOG.error(
                    "A message of {} could not be kept: {}",
                    visit.department,
                    failed.getClass().getName());
            return refuse(Refusal.UNAVAILABLE, visit);
        }
    }

    private Instant take(String name, HttpServletRequest request, Visit visit) throws NotTaken {
        if (!addresses.mayTry(visit.address)) {
            throw new NotTaken(Refusal.STRANGER_TOO_OFTEN);
        }
        Correspondent department =
                correspondents.named(name).orElseThrow(() -> new NotTaken(Refusal.NOT_A_CORRESPONDENT));
        visit.department = department.department();
        if (!department.shows((X509Certificate[]) request.getAttribute(CERTIFICATES))) {
            throw new NotTaken(Refusal.NO_CERTIFICATE);
        }
        Instant now = clock.instant();
        Signature signature = Signature.of(request::getHeader).orElseThrow(() -> new NotTaken(Refusal.NO_SIGNATURE));
        SigningKey key = department.key(signature.key(), now).orElseThrow(() -> new NotTaken(Refusal.UNKNOWN_KEY));
        visit.key = key.id();
        if (Duration.between(signature.time(), now).abs().compareTo(settings.skew()) > 0) {
            throw new NotTaken(Refusal.WRONG_TIME);
        }
        byte[] body = CappedBody.read(request, settings.largest().toBytes(), settings.readTime());
        if (!key.fits(signature, request.getMethod(), request.getRequestURI(), body)) {
            throw new NotTaken(Refusal.WRONG_SIGNATURE);
        }
        visit.signed = true;
        addresses.cameIn(visit.address);
        if (!departments.take(visit.department, department.rate(), department.rate() * (double) BURST)) {
            throw new NotTaken(Refusal.TOO_OFTEN);
        }
        return keep(signature, body, visit);
    }

    private Instant keep(Signature signature, byte[] body, Visit visit) throws NotTaken {
        IncomingText message;
        try {
            message = IncomingText.of(body);
        } catch (NotTaken unreadable) {
            throw reception.use(visit.department, signature) ? unreadable : new NotTaken(Refusal.REPLAYED);
        }
        visit.messageId = message.id();
        Reception.Outcome outcome = reception.take(visit.department, signature, message);
        if (outcome instanceof Reception.Outcome.Kept kept) {
            return kept.first();
        }
        throw new NotTaken(outcome instanceof Reception.Outcome.Replayed ? Refusal.REPLAYED : Refusal.OTHER_BODY);
    }

    private ResponseEntity<Map<String, Object>> refuse(Refusal why, Visit visit) {
        if (!visit.signed && why != Refusal.UNAVAILABLE && why != Refusal.STRANGER_TOO_OFTEN) {
            addresses.failed(visit.address);
        }
        refusals.note(why, visit.department, visit.key, visit.address, visit.messageId);
        count(visit, why.name());
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", why.status().value());
        answer.put("title", why.title());
        ResponseEntity.BodyBuilder response =
                ResponseEntity.status(why.status()).contentType(MediaType.APPLICATION_JSON);
        if (why.status() == HttpStatus.TOO_MANY_REQUESTS) {
            response.header(
                    HttpHeaders.RETRY_AFTER,
                    Long.toString(why == Refusal.TOO_OFTEN ? 1 : addresses.again(visit.address)));
        } else if (why == Refusal.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, "5");
        }
        return response.body(answer);
    }

    private void count(Visit visit, String what) {
        meters.counter(
                        "wuzhen.callbacks",
                        "department",
                        visit.department == null ? "" : WireName.of(visit.department),
                        "answer",
                        what)
                .increment();
    }
}
