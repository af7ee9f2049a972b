package org.wuzhen.demo;

import java.util.List;
import org.wuzhen.directory.Post;

/** The sample centres and their people, as written in {@code office.yaml}. */
record SampleOffice(String password, List<SampleCentre> centres) {

    record SampleCentre(
            String code,
            String name,
            String shortName,
            String parent,
            String committee,
            String abbrev,
            List<String> communities,
            List<SamplePerson> people) {}

    /** @param shown whether the log-in page lists the account */
    record SamplePerson(
            String login, String name, List<Post> posts, String department, String speciality, boolean shown) {}
}
