package io.domicile.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.domicile.local.parts.KeycloakServer;
import io.domicile.local.parts.Login;
import io.domicile.local.parts.PartFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code .domicile/demo.json}: where the running cells are and who may sign in, for people and for programs that try the product.
 * The top level describes the first cell, {@code cells} each of them.
 */
public final class DemoFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    public DemoFile(Path root) {
        this.file = root.resolve(".domicile").resolve("demo.json");
    }

    /** One running cell. With an identity provider of one's own its people are not ours to list. */
    public record Entry(String jurisdiction, String gateway, String tokenEndpoint, Optional<DemoCell> people) {}

    public void write(List<Entry> cells) {
        var content = JSON.createObjectNode();
        describe(cells.getFirst(), content);
        var all = content.putObject("cells");
        cells.forEach(cell -> describe(cell, all.putObject(cell.jurisdiction())));
        try {
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new PartFailed("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    /** A token of that person or program from the first running cell that knows them; empty when none does. */
    public Optional<String> token(String account) {
        for (var cell : cells()) {
            var endpoint = cell.path("tokenEndpoint").textValue();
            var user = find(cell.path("users"), "username", account, "password");
            if (user.isPresent()) {
                return user.map(login -> KeycloakServer.passwordToken(endpoint, DemoCell.CLI, login));
            }
            var client = find(cell.path("clients"), "id", account, "secret");
            if (client.isPresent()) {
                return client.map(login -> KeycloakServer.clientToken(endpoint, login));
            }
        }
        return Optional.empty();
    }

    private Iterable<JsonNode> cells() {
        try {
            return JSON.readTree(Files.readString(file)).path("cells");
        } catch (JsonProcessingException e) {
            throw new PartFailed(file + " is not what ./domicile up writes: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new PartFailed("Domicile is not up here: ./domicile up", e);
        }
    }

    private static Optional<Login> find(JsonNode entries, String nameField, String name, String secretField) {
        for (var entry : entries) {
            if (name.equals(entry.path(nameField).textValue())) {
                return Optional.of(new Login(name, entry.path(secretField).textValue()));
            }
        }
        return Optional.empty();
    }

    private static void describe(Entry cell, ObjectNode content) {
        content.put("gateway", cell.gateway());
        content.put("tokenEndpoint", cell.tokenEndpoint());
        var clients = content.putArray("clients");
        var users = content.putArray("users");
        cell.people().ifPresent(people -> {
            people.clients()
                    .forEach(client -> clients.addObject()
                            .put("id", client.id())
                            .put("secret", client.login().password())
                            .put("tenant", client.tenant().alias()));
            people.accounts().forEach(account -> {
                var user = users.addObject()
                        .put("username", account.username())
                        .put("password", account.login().password())
                        .put("tenant", account.tenant().alias());
                var roles = user.putArray("roles");
                account.roles().forEach(roles::add);
            });
        });
    }
}
