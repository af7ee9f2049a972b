/** The agreement and its performance (协议与履行). */
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
package org.wuzhen.agreement;
