/** One-stop intake (一站式受理): one door in, never a bare no. */
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
            "department::court",
            "department::petition",
            "department::procuratorate",
            "department::psb",
            "department::wire",
            "sealing",
            "journey"
        })
package org.wuzhen.intake;
