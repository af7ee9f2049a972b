package org.wuzhen.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a centre may set for its intake.
 *
 * @param duplicateDays how many calendar days back an earlier case may be the same dispute
 * @param checks what is checked with other departments at registration
 */
@ConfigurationProperties("wuzhen.intake")
public record IntakeProperties(
        @DefaultValue("180") int duplicateDays,
        @DefaultValue Checks checks) {

    /**
     * Which checks are made, of departments whose line is set up; none unless it is said.
     *
     * @param identity whether name and number of a person belong together, at the police
     * @param suit whether the court has the dispute
     * @param petition whether the petition office has it
     * @param area the district's code (GB/T 2260)
     */
    public record Checks(
            @DefaultValue("false") boolean identity,
            @DefaultValue("false") boolean suit,
            @DefaultValue("false") boolean petition,
            @DefaultValue("120116") String area) {

        boolean any() {
            return identity || suit || petition;
        }
    }
}
