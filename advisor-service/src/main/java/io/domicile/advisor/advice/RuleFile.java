package io.domicile.advisor.advice;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A file of a rule pack that was loaded once. */
@Entity
@Immutable
@Table(name = "rule_file")
class RuleFile {

    @Id
    private String sha256;

    private String content;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    RuleFile() {}

    String sha256() {
        return sha256;
    }

    String content() {
        return content;
    }
}
