package io.domicile.local.demo;

import io.domicile.local.parts.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who exists in one cell: the house in every cell, and the demo tenants whose home it is. */
public record DemoCell(String jurisdiction, List<Tenant> tenants) {
    /** Public, with passwords sent straight to Keycloak: exists in local realms only. */
    public static final String CLI = "domicile-cli";

    private static final List<Tenant> CUSTOMERS = List.of(
            new Tenant("demo-bank", "019a0000-0000-7000-8000-000000000002", "Demo Bank", "kr"),
            new Tenant("demo-insurer", "019a0000-0000-7000-8000-000000000005", "Demo Insurer", "kr"),
            new Tenant("demo-clinic", "019a0000-0000-7000-8000-000000000003", "Demo Clinic", "fr"));

    public static DemoCell of(String jurisdiction) {
        var tenants = new ArrayList<Tenant>();
        tenants.add(new Tenant(Tenant.HOUSE, "019a0000-0000-7000-8000-000000000001", "Domicile", jurisdiction));
        CUSTOMERS.stream()
                .filter(tenant -> tenant.jurisdiction().equals(jurisdiction))
                .forEach(tenants::add);
        return new DemoCell(jurisdiction, List.copyOf(tenants));
    }

    /** The Korean cell with one more tenant, for tests that one tenant does not see another's. */
    public static DemoCell forTests() {
        var cell = of("kr");
        var tenants = new ArrayList<>(cell.tenants);
        tenants.add(new Tenant("other-bank", "019a0000-0000-7000-8000-000000000004", "Other Bank", "kr"));
        return new DemoCell(cell.jurisdiction, List.copyOf(tenants));
    }

    /** The jurisdiction in whose cell this account or client lives, if it is one of the demo's. */
    public static Optional<String> homeOf(String account) {
        return CUSTOMERS.stream()
                .map(Tenant::jurisdiction)
                .filter(home -> of(home).login(account).isPresent())
                .filter(home -> !account.endsWith("@" + Tenant.HOUSE))
                .findFirst();
    }

    public List<Account> accounts() {
        return tenants.stream().flatMap(DemoCell::accountsOf).toList();
    }

    public List<ApiClient> clients() {
        return tenants.stream()
                .filter(tenant -> !tenant.alias().equals(Tenant.HOUSE))
                .map(tenant -> new ApiClient(tenant.alias() + "-api", tenant, List.of("analyst")))
                .toList();
    }

    private Optional<Login> login(String account) {
        return Stream.concat(
                        accounts().stream().map(Account::login),
                        clients().stream().map(ApiClient::login))
                .filter(login -> login.username().equals(account))
                .findFirst();
    }

    private static Stream<Account> accountsOf(Tenant tenant) {
        if (tenant.alias().equals(Tenant.HOUSE)) {
            return Stream.of(
                    new Account("curator", tenant, "curator"),
                    // What is published needs four eyes.
                    new Account("second-curator", tenant, "curator"),
                    new Account("operator", tenant, "operator"));
        }
        return Stream.of(
                new Account("analyst", tenant, "analyst"),
                new Account("architect", tenant, "architect"),
                new Account("compliance", tenant, "compliance"),
                new Account("admin", tenant, "tenant-admin"));
    }
}
