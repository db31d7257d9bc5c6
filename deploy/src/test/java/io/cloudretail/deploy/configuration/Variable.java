package io.cloudretail.deploy.configuration;

import java.util.Optional;

/**
 * A variable of the environment that a server reads.
 *
 * @param standard what is taken when it is not set; empty where it must be, or where nothing is the default
 * @param setting what it sets: a variable of the server or a property
 */
public record Variable(String name, Optional<String> standard, String setting) {

    public boolean isSecret() {
        return name.contains("PASSWORD") || name.contains("SECRET");
    }
}
