package org.pledgehub.streams.serde;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the registry is and how it is spoken to.
 *
 * @param addresses base addresses, tried in turn; at least one
 * @param access credentials
 * @param connectTimeout for one connection
 * @param requestTimeout for one request on one address
 * @param tls trust and key material; null = the JDK's own trust
 */
public record RegistrySettings(
        List<URI> addresses,
        RegistryAccess access,
        Duration connectTimeout,
        Duration requestTimeout,
        @Nullable SSLContext tls) {

    /** Refuses an empty list of addresses. */
    public RegistrySettings {
        addresses = List.copyOf(addresses);
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("a registry has at least one address");
        }
    }

    /** Without credentials, the JDK's trust, two seconds to connect, ten for an answer. */
    public static RegistrySettings anonymous(URI... addresses) {
        return new RegistrySettings(
                List.of(addresses),
                new RegistryAccess.Anonymous(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                null);
    }
}
