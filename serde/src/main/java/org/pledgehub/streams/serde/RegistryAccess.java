package org.pledgehub.streams.serde;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How the hub names itself to the registry. */
public sealed interface RegistryAccess {

    /** The {@code Authorization} header; empty where none is sent. */
    Optional<String> authorization();

    /** No credentials. */
    record Anonymous() implements RegistryAccess {
        @Override
        public Optional<String> authorization() {
            return Optional.empty();
        }
    }

    /** User and password. */
    record Basic(String user, String password) implements RegistryAccess {
        @Override
        public Optional<String> authorization() {
            byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        }

        @Override
        public String toString() {
            return "Basic[user=" + user + "]";
        }
    }

    /** A bearer token. */
    record Bearer(String token) implements RegistryAccess {
        @Override
        public Optional<String> authorization() {
            return Optional.of("Bearer " + token);
        }

        @Override
        public String toString() {
            return "Bearer[]";
        }
    }
}
