package cn.qicheng.traineeship.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What a person puts under a text: the name written by hand or, for those who cannot write on glass, typed in full. */
public sealed interface SignatureMark {

    /** Returns whether somebody of this name could have made it. */
    boolean standsFor(String name);

    /** Returns the one spelling that is sealed and stored. */
    String text();

    /** How it was made, for the trail. */
    String way();

    /**
     * Strokes of points x, y, x, y … in a box of {@link #WIDTH} × {@link #HEIGHT}. Kept as numbers and not as a picture:
     * nothing has to be decoded, and it is drawn sharp at every size.
     */
    record Drawn(List<List<Integer>> strokes) implements SignatureMark {

        public static final int WIDTH = 1000;
        public static final int HEIGHT = 500;
        public static final int MOST_STROKES = 100;
        public static final int MOST_POINTS = 3000;

        /** Less ink than this is a slip of the finger and no name. */
        static final double LEAST_INK = 300;

        public Drawn {
            strokes = strokes.stream().map(List::copyOf).toList();
        }

        @Override
        public boolean standsFor(String name) {
            return strokes.size() <= MOST_STROKES
                    && strokes.stream().mapToInt(List::size).sum() <= 2 * MOST_POINTS
                    && strokes.stream().allMatch(Drawn::insideTheBox)
                    && strokes.stream().mapToDouble(Drawn::ink).sum() >= LEAST_INK;
        }

        private static boolean insideTheBox(List<Integer> stroke) {
            for (int at = 0; at < stroke.size(); at++) {
                if (stroke.get(at) < 0 || stroke.get(at) > (at % 2 == 0 ? WIDTH : HEIGHT)) {
                    return false;
                }
            }
            return !stroke.isEmpty() && stroke.size() % 2 == 0;
        }

        private static double ink(List<Integer> stroke) {
            var length = 0.0;
            for (int at = 2; at + 1 < stroke.size(); at += 2) {
                length += Math.hypot(
                        (double) stroke.get(at) - stroke.get(at - 2), (double) stroke.get(at + 1) - stroke.get(at - 1));
            }
            return length;
        }

        @Override
        public String text() {
            return strokes.stream()
                    .map(stroke -> stroke.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .collect(Collectors.joining(";"));
        }

        @Override
        public String way() {
            return "手写";
        }

        /** Reads back what {@link #text} wrote. */
        public static Drawn read(String text) {
            var strokes = new ArrayList<List<Integer>>();
            for (var stroke : text.split(";", -1)) {
                strokes.add(Arrays.stream(stroke.split(",", -1))
                        .map(Integer::valueOf)
                        .toList());
            }
            return new Drawn(strokes);
        }
    }

    /** The full name, typed. */
    record Typed(String name) implements SignatureMark {

        @Override
        public boolean standsFor(String person) {
            return !name.isBlank() && name.strip().equals(person);
        }

        @Override
        public String text() {
            return name.strip();
        }

        @Override
        public String way() {
            return "输入姓名";
        }
    }
}
