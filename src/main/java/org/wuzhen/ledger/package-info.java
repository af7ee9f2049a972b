/** The read side: lists of cases, the page of a case and its timeline. Writes its own tables only. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "act",
            "casefile",
            "casefile::number",
            "engine",
            "access",
            "directory",
            "deadline",
            "publishing",
            "sealing"
        })
package org.wuzhen.ledger;
