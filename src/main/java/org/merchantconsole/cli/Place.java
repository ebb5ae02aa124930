package org.merchantconsole.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.order.Upkeep;
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

    @Option(
            names = "--key",
            paramLabel = "KEY",
            scope = ScopeType.INHERIT,
            description = "The provider's API key; - reads it from the standard input. Without this option it is taken"
                    + " from the variable " + KeySource.VARIABLE + ".")
    private @Nullable String key;

    @Option(names = "--as", paramLabel = "NAME", scope = ScopeType.INHERIT, description = "The member of staff.")
    private @Nullable String as;

    private final Workplace.Opener opener;
    private final KeySource keys;
    private final UpkeepSource upkeep;

    Place(Workplace.Opener opener, Ports ports) {
        this.opener = opener;
        this.keys = ports.keys();
        this.upkeep = ports.upkeep();
    }

    /** The key that the options, the input or the environment name; null for none. */
    @Nullable
    String key() {
        try {
            return "-".equals(key)
                    ? keys.fromInput()
                    : key == null ? keys.fromEnvironment().orElse(null) : key;
        } catch (IOException unreadable) {
            throw new UsageFault("The key could not be read from the standard input: " + unreadable.getMessage() + ".");
        }
    }

    /** The upkeep of the database that the options name; no provider is reached, so no key is needed. */
    Upkeep upkeep() {
        return upkeep.of(new Workplace.Options(data, provider, null, as));
    }

    /** Who asks: the member of staff of the options, or the system's name of the person. */
    String person() {
        return as == null || as.isBlank() ? System.getProperty("user.name", "staff") : as.strip();
    }

    /** Opens the place of work that the options name. */
    Workplace open() {
        if (provider != null && (provider.getScheme() == null || provider.getHost() == null)) {
            throw new UsageFault("'" + provider + "' is not the address of a provider: write it whole,"
                    + " for example http://127.0.0.1:8080/v1/json.");
        }
        String named = provider == null ? null : key();
        if (provider != null && named == null) {
            throw new UsageFault("A provider needs its key: add --key KEY, or set " + KeySource.VARIABLE + ".");
        }
        try {
            return opener.open(new Workplace.Options(data, provider, named, as));
        } catch (IllegalArgumentException foreignAddress) {
            throw new UsageFault(foreignAddress.getMessage());
        }
    }
}
