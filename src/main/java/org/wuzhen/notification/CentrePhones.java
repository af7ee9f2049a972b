package org.wuzhen.notification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.act.Acts;
import org.wuzhen.directory.Directory;
import org.wuzhen.notification.store.TemplateMapper;

/** The phone at which a centre is asked about a message. */
@Component
@Transactional
public class CentrePhones {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{3,4}-?[0-9]{7,8}(-[0-9]{1,4})?|[0-9]{5}|1[0-9]{10}");

    private final TemplateMapper store;
    private final Directory directory;
    private final Acts acts;
    private final Clock clock;

    CentrePhones(TemplateMapper store, Directory directory, Acts acts, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.acts = acts;
        this.clock = clock;
    }

    /** That of a centre or, failing that, of the one above it. */
    @Transactional(readOnly = true)
    public Optional<String> of(String centre) {
        for (String code = centre; code != null; code = directory.centre(code).parent()) {
            String phone = store.phone(code);
            if (phone != null) {
                return Optional.of(phone);
            }
        }
        return Optional.empty();
    }

    /** Those that are entered, by centre. */
    @Transactional(readOnly = true)
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        store.phones().forEach(one -> all.put(one.centre(), one.phone()));
        return all;
    }

    /**
     * Enters the phone of a centre.
     *
     * @throws Templates.NotChanged when it is no phone number
     */
    public void enter(String centre, String phone) {
        String number = phone == null ? "" : phone.strip();
        if (!NUMBER.matcher(number).matches()) {
            throw new Templates.NotChanged(List.of("咨询电话的格式不对，例如：022-65300000。"));
        }
        store.enterPhone(directory.centre(centre).code(), number, acts.actor().userId(), clock.instant());
        acts.record(
                "centre-phone-entered", null, "登记" + directory.centre(centre).shortName() + "咨询电话");
    }
}
