package org.wuzhen.ledger.diagram;

import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines by the width that their letters take. */
final class Lettering {

    private Lettering() {}

    /** Width in pixels at a size of letters: a Chinese letter is as wide as it is high, others about half. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? .56 : 1).sum() * size;
    }

    /**
     * Lines no wider than {@code width}; what does not fit into {@code most} lines ends in an ellipsis.
     *
     * @param width in pixels
     */
    static List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String piece : pieces(paragraph)) {
                if (!line.isEmpty() && width(line + piece, size) > width) {
                    lines.add(line.toString().strip());
                    line.setLength(0);
                }
                line.append(piece);
            }
            lines.add(line.toString().strip());
        }
        if (lines.size() <= most) {
            return lines;
        }
        List<String> fitting = new ArrayList<>(lines.subList(0, most));
        String last = fitting.get(most - 1);
        fitting.set(most - 1, last.substring(0, Math.max(0, last.length() - 1)) + "…");
        return fitting;
    }

    /** Single Chinese letters, each with the marks that may not begin a line; Latin words whole. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            String letter = Character.toString(c);
            if ("，。；：？！、）》”".contains(letter) && (!word.isEmpty() || !pieces.isEmpty())) {
                if (word.isEmpty()) {
                    pieces.set(pieces.size() - 1, pieces.get(pieces.size() - 1) + letter);
                } else {
                    word.append(letter);
                }
            } else if (c >= 0x2E80 || c == ' ') {
                if (!word.isEmpty()) {
                    pieces.add(word.toString());
                    word.setLength(0);
                }
                pieces.add(letter);
            } else {
                word.append(letter);
            }
        });
        if (!word.isEmpty()) {
            pieces.add(word.toString());
        }
        return pieces;
    }
}
