package org.wuzhen.architecture;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.wuzhen.WuzhenApplication;

/** Who may know whom: each package's {@code package-info} says it, and here it is held. */
class ModulesTest {

    @Test
    void modulesKeepToTheirAllowedDependencies() {
        ApplicationModules.of(WuzhenApplication.class).verify();
    }
}
