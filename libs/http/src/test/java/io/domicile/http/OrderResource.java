package io.domicile.http;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.reactive.RestHeader;

/** Writes a row for each order that is really placed. */
@Path("/api/v1/orders")
@RunOnVirtualThread
public class OrderResource {
    public record Order(String name) {}

    /** How often the write itself ran, failed ones included. */
    static final AtomicInteger WRITES = new AtomicInteger();

    /** How many of the next writes fail after their insert. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    /** A write of an order named {@code slow} stays in its transaction until this opens. */
    static volatile CountDownLatch slow = new CountDownLatch(0);

    private final Idempotency idempotency;
    private final AgroalDataSource database;

    OrderResource(Idempotency idempotency, AgroalDataSource database) {
        this.idempotency = idempotency;
        this.database = database;
    }

    @POST
    @Transactional
    public Response place(@RestHeader("X-Tenant") String tenant, Order order) throws SQLException {
        enter(tenant);
        return idempotency.once(tenant, order, () -> write(order));
    }

    @POST
    @Path("/again")
    @Transactional
    public Response placeAgain(@RestHeader("X-Tenant") String tenant, Order order) throws SQLException {
        enter(tenant);
        return idempotency.once(tenant, order, () -> write(order));
    }

    /** A caller that means well and hides a failed write. */
    @POST
    @Path("/hushed")
    @Transactional
    public Response placeHushed(@RestHeader("X-Tenant") String tenant, Order order) throws SQLException {
        enter(tenant);
        try {
            return idempotency.once(tenant, order, () -> write(order));
        } catch (ProblemException _) {
            return Response.ok(order).build();
        }
    }

    @POST
    @Path("/untied")
    public Response outsideATransaction(@RestHeader("X-Tenant") String tenant, Order order) {
        return idempotency.once(tenant, order, () -> write(order));
    }

    private Response write(Order order) {
        WRITES.incrementAndGet();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into thing (name) values (?) returning id")) {
            insert.setString(1, order.name());
            try (var row = insert.executeQuery()) {
                row.next();
                var id = row.getLong(1);
                if (order.name().startsWith("slow")) {
                    slow.await();
                }
                if (FAILURES.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw Problem.of(409, "order-refused", "Refused", "Not now.")
                            .exception();
                }
                return Response.created(URI.create("/api/v1/orders/" + id))
                        .tag("v" + id)
                        .entity(Map.of("id", id, "name", order.name()))
                        .build();
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What libs/tenancy does at the start of a transaction. */
    private void enter(String tenant) throws SQLException {
        try (var connection = database.getConnection();
                var set = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            set.setString(1, tenant);
            set.execute();
        }
    }
}
