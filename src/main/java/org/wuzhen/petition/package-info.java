/** Petitions that the centre handles itself (信访衔接): registered, told, handled, answered, reviewed twice at most, and known at the petition office at each step. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "act",
            "deadline",
            "directory",
            "casefile",
            "casefile::number",
            "engine",
            "access",
            "sealing",
            "department",
            "department::petition",
            "department::wire"
        })
package org.wuzhen.petition;
