package io.domicile.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The realm of a cell as Keycloak imports it. It names no client scopes: a list of some would drop the built-in ones, and with
 * them the subject, the roles and the user's name from every token.
 */
public final class Realm {
    private static final List<String> ROLES =
            List.of("analyst", "architect", "compliance", "tenant-admin", "curator", "operator");
    private static final List<String> AUDIENCES =
            List.of("catalog-service", "advisor-service", "watch-service", "gateway");
    private static final String ADVISOR = "advisor-service";
    /** Keycloak's own defaults, and the scope without which no organization gets into a token. */
    private static final List<String> SCOPES =
            List.of("basic", "acr", "roles", "profile", "email", "web-origins", "organization");

    private final ObjectMapper json = new ObjectMapper();
    private final DemoCell cell;

    public Realm(DemoCell cell) {
        this.cell = cell;
    }

    public String json() {
        var realm = json.createObjectNode();
        realm.put("realm", "domicile");
        realm.put("enabled", true);
        realm.put("displayName", "Domicile " + cell.jurisdiction());
        realm.put("sslRequired", "external");
        realm.put("loginWithEmailAllowed", false);
        realm.put("bruteForceProtected", true);
        realm.put("organizationsEnabled", true);
        realm.put("accessTokenLifespan", 900);
        realm.put("ssoSessionIdleTimeout", 28_800);
        var roles = realm.putObject("roles").putArray("realm");
        ROLES.forEach(role -> roles.addObject().put("name", role));
        var clients = realm.putArray("clients");
        AUDIENCES.forEach(audience -> clients.add(audience(audience)));
        clients.add(cli());
        cell.clients().forEach(client -> clients.add(apiClient(client)));
        var users = realm.putArray("users");
        cell.accounts().forEach(account -> users.add(user(account)));
        cell.clients().forEach(client -> users.add(serviceAccount(client)));
        var organizations = realm.putArray("organizations");
        cell.tenants().forEach(tenant -> organizations.add(organization(tenant)));
        return realm.toString();
    }

    private JsonNode audience(String audience) {
        var client = json.createObjectNode().put("clientId", audience).put("enabled", true);
        if (!audience.equals(ADVISOR)) {
            return client.put("bearerOnly", true);
        }
        // Keycloak decides for it who may do what. It signs in nobody, and its secret, which Keycloak makes up, is
        // unused.
        client.put("publicClient", false)
                .put("standardFlowEnabled", false)
                .put("serviceAccountsEnabled", true)
                .put("authorizationServicesEnabled", true);
        client.set("authorizationSettings", Permissions.ofAdvisor());
        return client;
    }

    private JsonNode cli() {
        return withTokenContents(json.createObjectNode()
                .put("clientId", DemoCell.CLI)
                .put("enabled", true)
                .put("publicClient", true)
                .put("standardFlowEnabled", false)
                .put("directAccessGrantsEnabled", true));
    }

    private JsonNode apiClient(ApiClient client) {
        return withTokenContents(json.createObjectNode()
                .put("clientId", client.id())
                .put("secret", client.login().password())
                .put("enabled", true)
                .put("publicClient", false)
                .put("standardFlowEnabled", false)
                // So that a program which knows only this client's secret can also act for the demo's people.
                .put("directAccessGrantsEnabled", true)
                .put("serviceAccountsEnabled", true));
    }

    private ObjectNode withTokenContents(ObjectNode client) {
        var scopes = client.putArray("defaultClientScopes");
        SCOPES.forEach(scopes::add);
        var mappers = client.putArray("protocolMappers");
        AUDIENCES.forEach(audience -> mapper(mappers, "audience " + audience, "oidc-audience-mapper")
                .put("included.client.audience", audience)
                .put("access.token.claim", "true"));
        // An object by alias, {"demo-bank": {"tenant_id": ["..."], "jurisdiction": ["kr"], "id": "..."}}, of one
        // organization.
        mapper(mappers, "tenant", "oidc-organization-membership-mapper")
                .put("claim.name", "tenant")
                .put("jsonType.label", "JSON")
                .put("multivalued", "true")
                .put("addOrganizationAttributes", "true")
                .put("addOrganizationId", "true")
                .put("access.token.claim", "true")
                .put("introspection.token.claim", "true");
        return client;
    }

    private static ObjectNode mapper(ArrayNode mappers, String name, String kind) {
        return mappers.addObject()
                .put("name", name)
                .put("protocol", "openid-connect")
                .put("protocolMapper", kind)
                .putObject("config");
    }

    /** Mail address and names are given, or Keycloak asks for them and gives no token until then. */
    private JsonNode user(Account account) {
        var user = json.createObjectNode();
        user.put("username", account.username());
        user.put("email", account.name() + "@" + account.tenant().mailDomain());
        user.put("emailVerified", true);
        user.put("firstName", account.name());
        user.put("lastName", account.tenant().name());
        user.put("enabled", true);
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", account.login().password())
                .put("temporary", false);
        addAll(user.putArray("realmRoles"), account.roles());
        return user;
    }

    private JsonNode serviceAccount(ApiClient client) {
        var user = json.createObjectNode();
        user.put("username", serviceAccountName(client));
        user.put("serviceAccountClientId", client.id());
        user.put("enabled", true);
        addAll(user.putArray("realmRoles"), client.roles());
        return user;
    }

    private JsonNode organization(Tenant tenant) {
        var organization = json.createObjectNode();
        organization.put("alias", tenant.alias());
        organization.put("name", tenant.name());
        organization.put("enabled", true);
        organization
                .putArray("domains")
                .addObject()
                .put("name", tenant.mailDomain())
                .put("verified", true);
        var attributes = organization.putObject("attributes");
        attributes.putArray("tenant_id").add(tenant.id());
        attributes.putArray("jurisdiction").add(tenant.jurisdiction());
        var members = organization.putArray("members");
        cell.accounts().stream()
                .filter(account -> account.tenant().equals(tenant))
                .forEach(account -> member(members, account.username()));
        cell.clients().stream()
                .filter(client -> client.tenant().equals(tenant))
                .forEach(client -> member(members, serviceAccountName(client)));
        return organization;
    }

    private static void member(ArrayNode members, String username) {
        members.addObject().put("username", username).put("membershipType", "UNMANAGED");
    }

    private static String serviceAccountName(ApiClient client) {
        return "service-account-" + client.id();
    }

    private static void addAll(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
