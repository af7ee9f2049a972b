/** Mediation that a court refers before filing (诉前委派): taken or given back, the other side asked, mediated, and reported to the court. */
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
package org.wuzhen.courtreferral;
