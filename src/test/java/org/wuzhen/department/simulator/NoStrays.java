package org.wuzhen.department.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test in which somebody called a department in a way that no contract provides for:
 * {@code @RegisterExtension NoStrays noStrays = new NoStrays(() -> departments.control());}
 */
public final class NoStrays implements BeforeEachCallback, AfterEachCallback {

    private final Supplier<DepartmentsControl> departments;
    private int before;

    public NoStrays(Supplier<DepartmentsControl> departments) {
        this.departments = departments;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        before = departments.get().strays().size();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        List<Stray> all = departments.get().strays();
        assertThat(all.subList(Math.min(before, all.size()), all.size()))
                .as("calls of departments that no contract provides for")
                .isEmpty();
    }
}
