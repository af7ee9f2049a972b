/** A matter in a department's hands (部门办理·吹哨报到): dispatched or summoned, signed for or returned, worked, verified and scored. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "act",
            "deadline",
            "directory",
            "casefile",
            "casefile::number",
            "engine",
            "access",
            "lists",
            "department",
            "department::wire"
        })
package org.wuzhen.handling;
