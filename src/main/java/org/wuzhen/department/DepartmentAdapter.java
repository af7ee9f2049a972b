package org.wuzhen.department;

import java.util.List;

/** A department as the house speaks with it; one bean for each, in {@code department.<agency>}. */
public interface DepartmentAdapter {

    /** Code in the directory. */
    String department();

    /** Whatever the house can ask this department for; its contract has each of them. */
    List<Operation<?, ?>> operations();
}
