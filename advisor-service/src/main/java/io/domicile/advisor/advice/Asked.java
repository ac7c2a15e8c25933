package io.domicile.advisor.advice;

import io.domicile.advisor.place.Place;
import java.time.LocalDate;
import java.util.List;

/**
 * A question and whatever else its answer depends on, the rules aside.
 *
 * @param places the candidates as they are known, by id
 * @param factsOn the day on which facts overdue for review count as unknown
 */
record Asked(Question question, List<Place> places, LocalDate factsOn) {}
