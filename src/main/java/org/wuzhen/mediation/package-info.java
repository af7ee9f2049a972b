/** People's mediation (人民调解): mediators, investigation, sessions, and the end they come to. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "act",
            "deadline",
            "directory",
            "casefile",
            "casefile::number",
            "engine",
            "access",
            "sealing"
        })
package org.wuzhen.mediation;
