/** 问诊: people of special groups are put on a list with a legal basis, asked after as often as their level says, and helped. */
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
package org.wuzhen.care;
