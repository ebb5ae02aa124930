package org.merchantconsole.cli;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that every command understands, before or after its name. */
final class Place {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the database.")
    private @Nullable Path data;

    @Option(
            names = "--provider",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "The base of the provider's API.")
    private @Nullable URI provider;

    @Option(names = "--key", paramLabel = "KEY", scope = ScopeType.INHERIT, description = "The provider's API key.")
    private @Nullable String key;

    @Option(names = "--as", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "The member of staff.")
    private @Nullable String as;

    private final Workplace.Opener opener;

    Place(Workplace.Opener opener) {
        this.opener = opener;
    }

    /** Opens the place of work that the options name. */
    Workplace open() {
        if (provider != null && (provider.getScheme() == null || provider.getHost() == null)) {
            throw new UsageFault("'" + provider + "' is not the address of a provider: write it whole,"
                    + " for example http://127.0.0.1:8080/v1/json.");
        }
        if (provider != null && key == null) {
            throw new UsageFault("A provider needs its key: add --key KEY.");
        }
        try {
            return opener.open(new Workplace.Options(data, provider, key, as));
        } catch (IllegalArgumentException foreignAddress) {
            throw new UsageFault(foreignAddress.getMessage());
        }
    }
}
