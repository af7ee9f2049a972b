/** Follow-up, closure and archive (回访、结案、归档). */
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
package org.wuzhen.dossier;
