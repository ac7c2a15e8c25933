package io.domicile.advisor.advice;

import io.domicile.advisor.rule.RuleFiles;
import io.domicile.advisor.rule.RuleFilesUnreadable;
import io.domicile.advisor.rule.Rules;
import io.domicile.tenancy.CurrentTenant;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Every file of rules that was ever loaded, by the hash of its content, so that advice can be given again by the rules of
 * its day. They are the service's own and the same for all tenants.
 */
@ApplicationScoped
class RuleShelf implements PanacheRepositoryBase<RuleFile, String> {

    /** After the checks of cell and locks. */
    private static final int AFTER_CHECKS = 10;

    /** Compiled packs take some megabytes, and most records are of the present ones. */
    private static final int KEPT_IN_MEMORY = 3;

    private static final String PUT = """
            insert into rule_file (sha256, content)
            select sha256, content from unnest(:hashes, :contents) as put (sha256, content) order by sha256
            on conflict do nothing
            """;

    private final Rules loaded;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final Map<Inputs.ReadRules, Rules> earlier = new LinkedHashMap<>();

    RuleShelf(Rules loaded, CurrentTenant tenant, Clock clock) {
        this.loaded = loaded;
        this.tenant = tenant;
        this.clock = clock;
    }

    void keep(@Observes @Priority(AFTER_CHECKS) StartupEvent start) {
        tenant.open(() -> {
            QuarkusTransaction.requiringNew().run(() -> put(loaded.files()));
            return true;
        });
    }

    void put(RuleFiles files) {
        var byHash = new TreeMap<String, String>();
        files.hashes()
                .forEach((name, hash) ->
                        byHash.put(hash, String.valueOf(files.texts().get(name))));
        getEntityManager()
                .createNativeQuery(PUT)
                .setParameter("hashes", byHash.keySet().toArray(String[]::new))
                .setParameter("contents", byHash.values().toArray(String[]::new))
                .executeUpdate();
    }

    /** The rules as a record names them, whatever is loaded now. */
    Rules rules(Inputs.ReadRules read) {
        if (read.equals(Inputs.ReadRules.of(loaded.files()))) {
            return loaded;
        }
        synchronized (earlier) {
            var known = earlier.get(read);
            if (known == null) {
                known = read(read);
                if (earlier.size() == KEPT_IN_MEMORY) {
                    earlier.remove(earlier.keySet().iterator().next());
                }
                earlier.put(read, known);
            }
            return known;
        }
    }

    private Rules read(Inputs.ReadRules read) {
        try {
            return Rules.of(files(read), clock);
        } catch (RuleFilesUnreadable e) {
            throw new AdviceException.RulesUnreadable(e);
        }
    }

    private RuleFiles files(Inputs.ReadRules read) {
        var contents = new HashMap<String, String>();
        find("sha256 in ?1", read.files().values()).stream()
                .forEach(file -> contents.put(file.sha256(), file.content()));
        var texts = new TreeMap<String, String>();
        read.files().forEach((name, hash) -> texts.put(name, Intact.content(name, hash, contents.get(hash))));
        return new RuleFiles(texts, read.doubtful());
    }
}
