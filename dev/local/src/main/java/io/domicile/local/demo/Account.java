package io.domicile.local.demo;

import io.domicile.local.parts.Login;
import java.util.List;

/** A person of a tenant. The password is the name before the at sign, which is fit for a demonstration only. */
public record Account(String name, Tenant tenant, List<String> roles) {
    Account(String name, Tenant tenant, String... roles) {
        this(name, tenant, List.of(roles));
    }

    public String username() {
        return name + "@" + tenant.alias();
    }

    public Login login() {
        return new Login(username(), name);
    }
}
