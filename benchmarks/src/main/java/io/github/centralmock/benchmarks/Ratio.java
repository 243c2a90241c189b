package io.github.centralmock.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;

/** A figure of the mock beside the floor's: medians over rounds, and what is printed of them. */
final class Ratio {
    private static final PrintStream OUT =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true);

    private final double[] mock;
    private final double[] floor;

    Ratio(int rounds) {
        mock = new double[rounds];
        floor = new double[rounds];
    }

    void add(int round, double ofMock, double ofFloor) {
        mock[round] = ofMock;
        floor[round] = ofFloor;
    }

    void print(String name) {
        double a = median(mock);
        double b = median(floor);
        OUT.printf("%-24s mock %10.0f  floor %10.0f  ratio %5.2f%n", name, a, b, a / b);
    }

    private static double median(double[] figures) {
        return Arrays.stream(figures).sorted().toArray()[figures.length / 2];
    }
}
