package io.cloudretail.devstack;

import java.util.List;

/** A database that one role owns and no other may enter. */
public record Database(String name, String owner, String password, List<String> extensions) {

    public Database(String name, String owner, String password) {
        this(name, owner, password, List.of());
    }

    public static Database of(Service service, String password) {
        List<String> extensions = service == Service.PRODUCT ? List.of("pg_trgm", "unaccent") : List.of();
        return new Database(service.database(), service.role(), password, extensions);
    }
}
