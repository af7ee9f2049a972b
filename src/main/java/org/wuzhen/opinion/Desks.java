package org.wuzhen.opinion;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Centre;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;
import org.wuzhen.directory.PostHolding;

/** Which departments can be asked: those with an officer at the case's centre or, failing that, at a centre above it. */
@Component
@Transactional(readOnly = true)
public class Desks {

    private final Directory directory;

    Desks(Directory directory) {
        this.directory = directory;
    }

    /** All that can be asked today about a case of this centre, in the order of the departments. */
    public List<Desk> of(String centre) {
        List<String> upwards = upwards(centre);
        return directory.departments().stream()
                .flatMap(department -> nearest(department, upwards).stream())
                .toList();
    }

    /** One of them. */
    public Optional<Desk> of(String centre, String department) {
        return directory.department(department).flatMap(d -> nearest(d, upwards(centre)));
    }

    /** The full name of a department, or its code when it is unknown. */
    public String nameOf(String department) {
        return directory.department(department).map(Department::name).orElse(department);
    }

    private Optional<Desk> nearest(Department department, List<String> centres) {
        return centres.stream()
                .map(centre ->
                        new Desk(department.code(), department.name(), centre, officers(department.code(), centre)))
                .filter(desk -> !desk.officers().isEmpty())
                .findFirst();
    }

    private List<PostHolding> officers(String department, String centre) {
        return directory.officers(department, centre);
    }

    /** A centre and those above it, the nearest first. */
    private List<String> upwards(String code) {
        return Stream.iterate(directory.centre(code), above -> above != null, this::above)
                .map(Centre::code)
                .toList();
    }

    private Centre above(Centre centre) {
        return centre.parent() == null ? null : directory.centre(centre.parent());
    }
}
