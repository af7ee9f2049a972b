/** The journey of one case from the door to the archive: begin, withdraw, suspend, stop. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "act",
            "deadline",
            "directory",
            "casefile",
            "casefile::number",
            "engine",
            "access",
            "department",
            "notification",
            "sealing"
        })
package org.wuzhen.journey;
