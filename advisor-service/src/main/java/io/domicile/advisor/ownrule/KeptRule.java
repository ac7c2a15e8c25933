package io.domicile.advisor.ownrule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A tenant's rule and who did what with it. Once it was in force its text never changes. */
@Entity
@Table(name = "own_rule")
class KeptRule {

    @TenantId
    @SuppressWarnings("UnusedVariable") // Hibernate fills it and compares it.
    private String tenant;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private RuleState state;

    private int revision;
    private String content;
    private String hash;
    private int steps;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "forced_at")
    private @Nullable Instant forcedAt;

    @Column(name = "forced_by")
    private @Nullable String forcedBy;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private @Nullable String withdrawnBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    KeptRule() {}

    @SuppressWarnings("NullAway.Init") // Hibernate fills the tenant.
    KeptRule(String id, RuleForm.Written text, String by, Instant at) {
        this.id = id;
        this.state = RuleState.DRAFT;
        this.createdAt = at;
        this.createdBy = by;
        write(text, by, at);
    }

    void becomes(RuleForm.Written text, String by, Instant at) {
        requireDraft("can be changed. Write a new rule, put it into force, then withdraw this one");
        write(text, by, at);
    }

    private void write(RuleForm.Written text, String by, Instant at) {
        revision++;
        content = text.content();
        hash = text.hash();
        steps = text.steps();
        writtenBy = by;
        writtenAt = at;
    }

    void requireDraft(String what) {
        if (state != RuleState.DRAFT) {
            throw new OwnRuleException.NoDraft(id, state, what);
        }
    }

    /** Four eyes: whoever wrote the text last is not who puts it into force. */
    void putInForce(String by, Instant at) {
        requireDraft("can be put into force");
        if (writtenBy.equals(by)) {
            throw new OwnRuleException.SamePerson(id);
        }
        state = RuleState.IN_FORCE;
        forcedBy = by;
        forcedAt = at;
    }

    void withdraw(String by, Instant at) {
        if (state != RuleState.IN_FORCE) {
            throw new OwnRuleException.NotInForce(id, state);
        }
        state = RuleState.WITHDRAWN;
        withdrawnBy = by;
        withdrawnAt = at;
    }

    String id() {
        return id;
    }

    RuleState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    String content() {
        return content;
    }

    String hash() {
        return hash;
    }

    int steps() {
        return steps;
    }

    @Nullable
    Instant forcedAt() {
        return forcedAt;
    }

    OwnRuleView.History history() {
        return new OwnRuleView.History(
                createdBy, createdAt, writtenBy, writtenAt, forcedBy, forcedAt, withdrawnBy, withdrawnAt);
    }
}
