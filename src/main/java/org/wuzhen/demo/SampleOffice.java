package org.wuzhen.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.wuzhen.directory.Post;
import org.wuzhen.directory.SecondmentMode;

/** The sample centres and their people, as written in {@code office.yaml}. */
record SampleOffice(String password, List<SampleCentre> centres, List<SampleAuthority> authorities) {

    record SampleCentre(
            String code,
            String name,
            String shortName,
            String parent,
            String committee,
            String abbrev,
            List<String> communities,
            List<SamplePerson> people) {}

    /**
     * @param mode how an officer of a department is present, null for everybody else
     * @param shown whether the log-in page lists the account
     */
    record SamplePerson(
            String login,
            String name,
            List<Post> posts,
            String department,
            SecondmentMode mode,
            String speciality,
            boolean shown) {}

    /** What an officer may decide in the name of the department's head, as in {@code DelegatedAuthority}. */
    record SampleAuthority(
            String person, String department, String scope, Set<String> types, BigDecimal ceiling, String document) {}
}
