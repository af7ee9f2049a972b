package org.wuzhen.contract;

/** A rectangle of a diagram, in pixels. */
record Box(double x, double y, double width, double height) {

    record Point(double x, double y) {}

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    Box shrunkBy(double margin) {
        return new Box(x + margin, y + margin, Math.max(0, width - 2 * margin), Math.max(0, height - 2 * margin));
    }

    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    boolean holds(Box other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    /** Whether the point lies on the border, give or take {@code slack} pixels. */
    boolean touchedBy(Point p, double slack) {
        boolean near =
                p.x() >= x - slack && p.x() <= right() + slack && p.y() >= y - slack && p.y() <= bottom() + slack;
        boolean inside = p.x() > x + slack && p.x() < right() - slack && p.y() > y + slack && p.y() < bottom() - slack;
        return near && !inside;
    }

    /** Whether the straight line from a to b runs through the inside (Liang and Barsky's clipping). */
    boolean crossedBy(Point a, Point b) {
        double[] from = {a.x(), a.y()};
        double[] delta = {b.x() - a.x(), b.y() - a.y()};
        double[] low = {x, y};
        double[] high = {right(), bottom()};
        double enter = 0;
        double leave = 1;
        for (int axis = 0; axis < 2; axis++) {
            if (delta[axis] == 0) {
                if (from[axis] <= low[axis] || from[axis] >= high[axis]) {
                    return false;
                }
            } else {
                double t1 = (low[axis] - from[axis]) / delta[axis];
                double t2 = (high[axis] - from[axis]) / delta[axis];
                enter = Math.max(enter, Math.min(t1, t2));
                leave = Math.min(leave, Math.max(t1, t2));
            }
        }
        return enter < leave;
    }
}
