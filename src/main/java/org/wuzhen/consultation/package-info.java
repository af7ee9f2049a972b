/** Joint consultation (会诊): composed by rule, opinions signed before the meeting, minutes whose items are followed to their end. */
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
            "department::wire"
        })
package org.wuzhen.consultation;
