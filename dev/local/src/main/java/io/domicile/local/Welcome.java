package io.domicile.local;

import io.domicile.local.cell.CellPlan;
import io.domicile.local.demo.Account;
import io.domicile.local.demo.DemoCell;
import io.domicile.local.demo.DemoFile;
import io.domicile.local.parts.PartFailed;
import java.io.PrintStream;
import java.util.Optional;

/** What is shown when a cell is up: where it is, who may sign in, and a first question with its answer. */
final class Welcome {
    private final CellPlan cell;
    private final Optional<DemoCell> people;

    Welcome(CellPlan cell, Optional<DemoCell> people) {
        this.cell = cell;
        this.people = people;
    }

    void print(PrintStream out) {
        out.println();
        out.println("  " + cell.home() + "   (programs: " + cell.gateway() + ")");
        people.ifPresent(known -> {
            known.accounts()
                    .forEach(account -> out.printf(
                            "    %-24s password %-16s %s%n",
                            account.username(), account.login().password(), String.join(", ", account.roles())));
            known.clients()
                    .forEach(client -> out.printf(
                            "    %-24s secret   %s%n",
                            client.id(), client.login().password()));
            asker(known).ifPresent(account -> ask(account, out));
        });
        out.println();
        out.flush();
    }

    /** An analyst where there is one, else whoever there is. */
    private static Optional<Account> asker(DemoCell people) {
        return people.accounts().stream()
                .filter(account -> account.roles().contains("analyst"))
                .findFirst()
                .or(() -> people.accounts().stream().findFirst());
    }

    /** An answer that does not come is told like any other answer: the platform is up all the same. */
    private void ask(Account account, PrintStream out) {
        out.println("  First question, as " + account.username() + ": " + FirstQuestion.IN_WORDS);
        out.println("    POST " + cell.gateway() + FirstQuestion.PATH);
        try {
            var token = new DemoFile(cell.root())
                    .token(account.username())
                    .orElseThrow(() -> new PartFailed("no token for " + account.username()));
            FirstQuestion.ask(cell.gateway(), token).forEach(line -> out.println("    " + line));
        } catch (PartFailed e) {
            out.println("    no answer: " + e.getMessage());
        }
    }
}
