package org.wuzhen.handling;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.wuzhen.directory.Department;
import org.wuzhen.directory.Directory;

/** Where a department's officers sit: at the case's centre or, failing that, at the nearest above it. */
@Component
@Transactional(readOnly = true)
public class Offices {

    private final Directory directory;

    Offices(Directory directory) {
        this.directory = directory;
    }

    /** Code of the centre whose officers are asked; the case's own where the department has none anywhere. */
    public String centreOf(String department, String centre) {
        return directory.deskOf(department, centre).orElse(centre);
    }

    /** All departments in their order. */
    public List<Department> departments() {
        return directory.departments();
    }

    public boolean known(String department) {
        return department != null && directory.department(department).isPresent();
    }

    /** The full name of a department, or its code when it is unknown. */
    public String nameOf(String department) {
        return directory.department(department).map(Department::name).orElse(department);
    }

    /** The name of a person or, where its own system spoke, of a department. */
    public String authorOf(String author) {
        return known(author) ? nameOf(author) + "系统" : directory.nameOf(author);
    }
}
