package org.wuzhen.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The notice of rights and duties (权利义务告知书) that each side receives before mediation. */
@Component
public class RightsAndDuties {

    static final String BASIS = "《人民调解法》第三条、第四条、第二十三条至第二十六条、第二十八条、第三十三条";

    private final String text;

    RightsAndDuties() {
        try (InputStream in = RightsAndDuties.class.getResourceAsStream("rights-and-duties.txt")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its wording, one numbered paragraph a line. */
    public String text() {
        return text;
    }
}
