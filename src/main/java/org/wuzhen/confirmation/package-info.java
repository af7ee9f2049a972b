/** Judicial confirmation of a mediation agreement (司法确认): asked for by all parties jointly, decided by the court. */
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
            "department::court",
            "department::wire"
        })
package org.wuzhen.confirmation;
