package io.domicile.advisor.artifact;

/** What the calendar does to an artifact, without anybody's doing. */
enum Turn {
    BEGINS(ArtifactChanged.Kind.BEGAN),
    ENDS(ArtifactChanged.Kind.EXPIRED);

    private final ArtifactChanged.Kind change;

    Turn(ArtifactChanged.Kind change) {
        this.change = change;
    }

    ArtifactChanged.Kind change() {
        return change;
    }
}
