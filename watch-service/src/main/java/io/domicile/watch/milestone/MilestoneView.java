package io.domicile.watch.milestone;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.domicile.watch.evidence.EvidenceView;
import java.util.List;

/**
 * A milestone with everything that was said about it.
 *
 * @param evidence all of it, also what has no force, with the reason
 */
record MilestoneView(@JsonUnwrapped MilestoneV1 shown, List<EvidenceView> evidence) {}
