package org.wuzhen.escalation;

/**
 * A line of a hand-over sheet, as it stood when the sheet was made.
 *
 * @param label what it is
 * @param words what there is to say of it
 */
public record SheetLine(Part part, String label, String words) {

    /** The parts of a sheet, in their order. */
    public enum Part {
        CLOCK("期限"),
        TASK("未办结任务"),
        DEPARTMENT("部门办理"),
        PAPER("材料");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
