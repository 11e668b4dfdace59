package org.pledgehub.cli.http;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import org.pledgehub.cli.text.Sentence;
import org.pledgehub.domain.key.PartyId;

/**
 * Tells which party a request comes from: by its bearer token, or by the common name of a client certificate that the trust
 * store accepts. Who is neither is nobody and is let in nowhere.
 */
final class Doorkeeper {

    private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(?<token>[A-Za-z0-9._~+/=-]{16,512})");

    private final Optional<TokenBook> tokens;

    /** Without a token book only certificates open. */
    Doorkeeper(Optional<TokenBook> tokens) {
        this.tokens = tokens;
    }

    /**
     * Lets a request in that comes from the party in whose name it speaks.
     *
     * @param authorization the header, where there is one
     * @param certificates certificates that the TLS handshake has verified, the client's own first
     * @param party the party in the address
     * @throws Problem when it is nobody, or somebody else
     */
    void admit(Optional<String> authorization, List<X509Certificate> certificates, String party) {
        var caller = authorization.isPresent() ? byToken(authorization.get()) : byCertificate(certificates);
        if (!caller.canonical().equals(party)) {
            throw new Problem(
                    ProblemCode.NOT_YOUR_PARTY,
                    new Sentence("凭证属于 " + caller, "The credentials are those of " + caller));
        }
    }

    private PartyId byToken(String authorization) {
        var bearer = BEARER.matcher(authorization.strip());
        if (!bearer.matches()) {
            throw new Problem(ProblemCode.CREDENTIALS_UNKNOWN);
        }
        return tokens.flatMap(book -> book.holder(bearer.group("token")))
                .orElseThrow(() -> new Problem(ProblemCode.CREDENTIALS_UNKNOWN));
    }

    private static PartyId byCertificate(List<X509Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new Problem(ProblemCode.CREDENTIALS_MISSING);
        }
        return commonName(certificates.getFirst())
                .flatMap(name -> PartyId.parse(name).asOptional())
                .orElseThrow(() -> new Problem(ProblemCode.CREDENTIALS_UNKNOWN));
    }

    /** The one common name; of a subject with several nobody can say which counts. */
    private static Optional<String> commonName(X509Certificate certificate) {
        try {
            var subject = new LdapName(certificate.getSubjectX500Principal().getName());
            var names = subject.getRdns().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(part -> String.valueOf(part.getValue()))
                    .toList();
            return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
        } catch (InvalidNameException unreadable) {
            return Optional.empty();
        }
    }
}
