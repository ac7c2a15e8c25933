package io.domicile.local;

import io.domicile.local.demo.DemoCell;
import io.domicile.local.demo.DemoFile;
import io.domicile.local.parts.PartFailed;
import java.nio.file.Path;

/** A token of one of the demo's people or programs. */
final class Token {
    private Token() {}

    static String of(Path root, String account) {
        return new DemoFile(root)
                .token(account)
                .orElseThrow(() -> new PartFailed(DemoCell.homeOf(account)
                        .map(home -> account + " lives in the cell " + home
                                + ", which is not up: ./domicile down, then ./domicile up " + home)
                        .orElse("No account or client " + account
                                + "; .domicile/demo.json lists those of the running cells")));
    }
}
