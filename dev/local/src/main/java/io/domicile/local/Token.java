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
                        .map(home -> "%s lives in the cell %s, which is not up: ./domicile down, then ./domicile up %s"
                                .formatted(account, home, wanted(root, home)))
                        .orElse("No account or client %s; .domicile/demo.json lists those of the running cells"
                                .formatted(account))));
    }

    /** The cells that run now, and the one that is missing. */
    private static String wanted(Path root, String home) {
        return new Launcher(root)
                .running()
                .map(running -> String.join(" ", running.jurisdictions()) + " " + home)
                .orElse(home);
    }
}
