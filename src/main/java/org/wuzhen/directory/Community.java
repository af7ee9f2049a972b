package org.wuzhen.directory;

import org.apache.ibatis.annotations.AutomapConstructor;

/** A base unit below a centre: a village, a community, or a community that is only being prepared. */
public record Community(String code, String name, String centre, Kind kind) {

    /** What the base unit is. */
    public enum Kind {
        VILLAGE("行政村"),
        COMMUNITY("社区"),
        PREPARATORY_GROUP("社区筹备组");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @AutomapConstructor
    public Community {}

    /** A unit by its name: whatever ends in 村 is a village. */
    public Community(String code, String name, String centre) {
        this(code, name, centre, name.endsWith("村") ? Kind.VILLAGE : Kind.COMMUNITY);
    }
}
