package io.domicile.advisor.standin;

import io.domicile.advisor.advice.FewLaws;
import io.domicile.advisor.place.Place;
import io.domicile.advisor.rule.Rules;
import io.domicile.advisor.rule.Ruling;
import io.domicile.advisor.workload.Workload;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** Remove with its package. */
@ApplicationScoped
class FewRules implements Rules {

    @Override
    public List<Ruling> rule(Workload workload, List<Place> places, LocalDate on, boolean proposed) {
        return places.stream().map(place -> FewLaws.rule(workload, place)).toList();
    }
}
