/** What departments tell of their own accord about a case (部门来函): kept on the case, read by whoever handles it. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "act",
            "directory",
            "casefile",
            "casefile::number",
            "engine",
            "department",
            "department::health",
            "department::hrss",
            "department::market",
            "department::wire"
        })
package org.wuzhen.letter;
