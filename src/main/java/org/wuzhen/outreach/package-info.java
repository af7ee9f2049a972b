/** Outreach (巡诊): mediators and grid workers go to the communities, record what they find, and bring disputes to the one door. */
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
package org.wuzhen.outreach;
