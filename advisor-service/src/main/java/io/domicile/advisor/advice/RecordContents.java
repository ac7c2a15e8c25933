package io.domicile.advisor.advice;

import io.domicile.advisor.advice.Inputs.ReadPlace;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the current tenant's records refer to by its hash; what many records share is kept once. */
@ApplicationScoped
class RecordContents implements PanacheRepositoryBase<RecordContent, String> {

    /** Two requests may keep the same content at the same time. */
    private static final String PUT = """
            insert into record_content (tenant, sha256, content)
            select current_setting('app.tenant'), sha256, content from unnest(:hashes, :contents) as put (sha256, content)
            order by sha256
            on conflict do nothing
            """;

    /** @param contents by hash */
    void put(Map<String, String> contents) {
        getEntityManager()
                .createNativeQuery(PUT)
                .setParameter("hashes", contents.keySet().toArray(String[]::new))
                .setParameter("contents", contents.values().toArray(String[]::new))
                .executeUpdate();
    }

    /** Places in canonical form, if they are still what was read, in the same order. */
    List<String> texts(List<ReadPlace> places) {
        var texts = get(places.stream().map(ReadPlace::sha256).toList());
        return places.stream()
                .map(place -> Intact.content(place.place(), place.sha256(), texts.get(place.sha256())))
                .toList();
    }

    /** Those of them that are kept. */
    Set<String> kept(Collection<String> hashes) {
        return Set.copyOf(find("select c.sha256 from RecordContent c where c.sha256 in ?1", hashes)
                .project(String.class)
                .list());
    }

    /** Contents by hash; what is not there is left out. */
    Map<String, String> get(Collection<String> hashes) {
        var contents = new HashMap<String, String>();
        find("sha256 in ?1", hashes).stream().forEach(found -> contents.put(found.sha256(), found.content()));
        return contents;
    }
}
