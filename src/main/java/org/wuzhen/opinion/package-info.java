/** Asking departments about a case (征询部门意见): their officer answers, in the head's name or for the head to decide. */
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
package org.wuzhen.opinion;
