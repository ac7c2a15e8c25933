package io.domicile.advisor.rule;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Numbers in a row, compared as one thing. */
final class Numbers {

    private final int[] numbers;
    private final int hash;

    Numbers(int... numbers) {
        this.numbers = numbers;
        this.hash = Arrays.hashCode(numbers);
    }

    int size() {
        return numbers.length;
    }

    int at(int i) {
        return numbers[i];
    }

    IntStream stream() {
        return Arrays.stream(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers others && hash == others.hash && Arrays.equals(numbers, others.numbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
