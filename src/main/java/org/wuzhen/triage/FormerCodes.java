package org.wuzhen.triage;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Departments that rules of earlier editions name otherwise than the directory. A case ends under the edition it began
 * with, so those rules go on speaking.
 */
final class FormerCodes {

    private static final Map<String, String> TODAY =
            Map.of("CULTURE_TOURISM", "CULTURE", "YOUTH_LEAGUE", "YOUTH", "GOVERNMENT_SERVICE", "SERVICE_OFFICE");

    private FormerCodes() {}

    /** Comma separated codes as the directory has them. */
    static String today(String codes) {
        return Arrays.stream(codes.split(","))
                .map(code -> TODAY.getOrDefault(code.strip(), code.strip()))
                .collect(Collectors.joining(","));
    }
}
