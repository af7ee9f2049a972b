/** Sample offices and cases of the demo profile, brought to their stages by working the application as people do. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "act",
            "deadline",
            "directory",
            "casefile",
            "casefile::number",
            "department",
            "engine",
            "access",
            "care",
            "sealing",
            "handling",
            "opinion",
            "journey",
            "notification",
            "ledger",
            "outreach"
        })
package org.wuzhen.demo;
