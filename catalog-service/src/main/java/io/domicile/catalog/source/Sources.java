package io.domicile.catalog.source;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Documents by address. */
@ApplicationScoped
public class Sources implements PanacheRepositoryBase<Source, UUID> {

    private final Publishers publishers;

    Sources(Publishers publishers) {
        this.publishers = publishers;
    }

    /** The document under this address; recorded if it is new. The id follows from the address, in every cell. */
    public Source at(String address) {
        return find("address", address).firstResultOptional().orElseGet(() -> record(address));
    }

    private Source record(String address) {
        var source = new Source(
                UuidCreator.getNameBasedSha1(UuidCreator.NAMESPACE_URL, address), address, publisher(address));
        persist(source);
        return source;
    }

    private @Nullable Publisher publisher(String address) {
        return publishers.byHost(Source.hostOf(address)).orElse(null);
    }
}
