/** Part of a case in a department's hands (部门办理): it is asked, and its officer answers, in the head's name or for the head to decide. */
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
package org.wuzhen.handling;
