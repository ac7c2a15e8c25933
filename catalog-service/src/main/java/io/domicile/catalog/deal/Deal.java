package io.domicile.catalog.deal;

import io.domicile.catalog.claim.Subject;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.Immutable;

/** What claims are about: a deal with its sites and phases, which have names and ids here, and everything else by claims. */
@Entity
@Immutable
class Deal {

    @Id
    private String id;

    private String name;
    private String country;
    private String origin;
    private String licence;
    private String attribution;

    @Column(name = "facts_as_of")
    private LocalDate factsAsOf;

    @Column(name = "known_at")
    private Instant knownAt;

    @ElementCollection
    @CollectionTable(name = "site", joinColumns = @JoinColumn(name = "deal"))
    @OrderColumn(name = "position")
    private List<Site> sites = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "phase", joinColumns = @JoinColumn(name = "deal"))
    @OrderColumn(name = "position")
    private List<Phase> phases = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    Deal() {}

    Deal(NewDeal deal, DataSet from) {
        this.id = deal.id();
        this.name = deal.name();
        this.country = deal.country();
        this.origin = from.origin();
        this.licence = from.licence();
        this.attribution = from.attribution();
        this.factsAsOf = from.factsAsOf();
        this.knownAt = from.knownAt();
        deal.sites().forEach(site -> sites.add(new Site(site.id(), site.name(), site.country())));
        deal.phases().forEach(phase -> phases.add(new Phase(phase.id(), phase.name(), phase.site())));
    }

    /** What a claim on this deal can be about. */
    Set<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        subjects.add(Subject.DEAL);
        phases.forEach(phase -> subjects.add(Subject.phase(phase.id())));
        sites.forEach(site -> subjects.add(Subject.site(site.id())));
        return subjects;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String country() {
        return country;
    }

    String origin() {
        return origin;
    }

    String licence() {
        return licence;
    }

    String attribution() {
        return attribution;
    }

    LocalDate factsAsOf() {
        return factsAsOf;
    }

    List<Site> sites() {
        return sites;
    }

    List<Phase> phases() {
        return phases;
    }
}
