package io.domicile.advisor.portfolio;

import io.domicile.advisor.sheet.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which row of a sheet each part of a portfolio was read, so that what is wrong with the part is said of the row. */
final class Origins {

    /**
     * @param rest what remains of the pointer below the part that came from the row
     */
    record Origin(Line line, String rest) {}

    private final Map<String, Line> byPointer = new HashMap<>();

    /** @param pointer such as {@code /workloads/3} */
    void put(String pointer, Line line) {
        byPointer.put(pointer, line);
    }

    /** The row of the part, or of what it is part of. */
    Optional<Origin> find(String pointer) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            @Nullable Line line = byPointer.get(pointer.substring(0, end));
            if (line != null) {
                return Optional.of(new Origin(line, pointer.substring(end)));
            }
        }
        return Optional.empty();
    }
}
