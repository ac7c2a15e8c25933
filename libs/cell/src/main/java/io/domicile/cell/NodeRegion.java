package io.domicile.cell;

import java.util.List;
import java.util.Optional;

/** Whether the node lies in a region of the cell. A region that is not known counts as outside, never as fine. */
final class NodeRegion {

    private NodeRegion() {}

    static void check(Optional<List<String>> regions, Optional<String> nodeRegion) {
        if (regions.isEmpty()) {
            return;
        }
        var actual = nodeRegion.filter(region -> !region.isBlank());
        if (actual.isEmpty()) {
            throw new CellMismatch("The region of this node is not known, but the cell is pinned to " + regions.get()
                    + ". Pass the node's topology.kubernetes.io/region as CELL_NODE_REGION.");
        }
        if (!regions.get().contains(actual.get())) {
            throw new CellMismatch(
                    "This node is in region '" + actual.get() + "', which is not among the cell's regions "
                            + regions.get() + ". Schedule the process inside the jurisdiction.");
        }
    }
}
