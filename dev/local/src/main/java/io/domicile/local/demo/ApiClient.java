package io.domicile.local.demo;

import io.domicile.local.parts.Login;
import java.util.List;

/** A program of a tenant, which signs in with a secret. */
public record ApiClient(String id, Tenant tenant, List<String> roles) {
    public Login login() {
        return new Login(id, id + "-secret");
    }
}
