package org.merchantconsole;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.cli.Workplace;
import org.merchantconsole.desk.BatchLimits;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.desk.Role;
import org.merchantconsole.desk.Surroundings;
import org.merchantconsole.desk.Terms;
import org.merchantconsole.desk.Waypoints;
import org.merchantconsole.gateway.Environment;
import org.merchantconsole.gateway.ProviderGateway;
import org.merchantconsole.gateway.ProviderRecords;
import org.merchantconsole.gateway.ProviderSettings;
import org.merchantconsole.gateway.SandboxClient;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.settings.DataFolder;
import org.merchantconsole.settings.Secrets;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.settings.SettingsFile;
import org.merchantconsole.status.SiteRules;
import org.merchantconsole.status.Staff;
import org.merchantconsole.status.StatusEngine;
import org.merchantconsole.store.SqliteStore;

/**
 * The console over one data folder and one provider: database, gateway, desks and, where the settings say so, the embedded
 * sandbox. Each environment has a database of its own, so that sandbox, test and live orders never meet.
 */
final class OpenConsole implements Workplace {

    private static final URI NOBODY = URI.create("http://127.0.0.1:9/v1/json");

    private final OrderStore store;
    private final Desks desks;
    private final Staff staff;
    private final ProviderSettings provider;
    private final ShiftedClock clock;
    private final @Nullable SandboxControl control;
    private final @Nullable EmbeddedSandbox sandbox;
    private final Databases.@Nullable Daily daily;

    private OpenConsole(
            OrderStore store,
            Desks desks,
            Staff staff,
            ProviderSettings provider,
            ShiftedClock clock,
            @Nullable SandboxControl control,
            @Nullable EmbeddedSandbox sandbox,
            Databases.@Nullable Daily daily) {
        this.store = store;
        this.desks = desks;
        this.staff = staff;
        this.provider = provider;
        this.clock = clock;
        this.control = control;
        this.sandbox = sandbox;
        this.daily = daily;
    }

    /** The folder that the options name, or the system's for this program. */
    static Path folder(@Nullable Path named) {
        return named != null
                ? named
                : DataFolder.of(
                        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", "."));
    }

    /**
     * Opens everything for one command, whose actions leave at once: nobody is there afterwards to let them leave. Throws a
     * fault with a sentence when the disk, the settings or the address do not allow it.
     */
    static OpenConsole open(Workplace.Options options, StatusEngine engine, InstantSource real, Waypoints waypoints) {
        return open(options, engine, real, Settings.Grace.NONE, waypoints, false);
    }

    /** As above for the window, whose actions wait out the grace time. */
    static OpenConsole open(Workplace.Options options, StatusEngine engine, InstantSource real, Settings.Grace grace) {
        return open(options, engine, real, grace, Waypoints.NONE, false);
    }

    /** Opens what can be read of a database that cannot be opened for work; every action is refused. */
    static OpenConsole openToRead(Workplace.Options options, StatusEngine engine, InstantSource real) {
        return open(options, engine, real, Settings.Grace.NONE, Waypoints.NONE, true);
    }

    private static OpenConsole open(
            Workplace.Options options,
            StatusEngine engine,
            InstantSource real,
            Settings.Grace grace,
            Waypoints waypoints,
            boolean readOnly) {
        Path folder = folder(options.data());
        Settings settings = new SettingsFile(folder).load().settings();
        EmbeddedSandbox sandbox = null;
        ProviderSettings provider;
        URI named = options.provider();
        if (named != null) {
            provider = ProviderSettings.of(named, options.key() == null ? "" : options.key(), Environment.of(named));
        } else if (readOnly && settings.provider() == Settings.Provider.SANDBOX) {
            // Nobody is asked, and the disk may not take the sandbox's own files.
            provider = ProviderSettings.of(NOBODY, "", Environment.SANDBOX);
        } else if (settings.provider() == Settings.Provider.SANDBOX) {
            Map<String, String> siteKeys = siteKeys(settings, new Secrets(folder));
            sandbox = EmbeddedSandbox.open(folder, real, siteKeys);
            provider = ProviderSettings.of(sandbox.url(), sandbox.key(), Environment.SANDBOX)
                    .withSiteKeys(siteKeys);
        } else {
            Environment environment =
                    settings.provider() == Settings.Provider.LIVE ? Environment.LIVE : Environment.TEST;
            Secrets secrets = new Secrets(folder);
            String key = secrets.key(settings.provider()).orElse("");
            provider =
                    ProviderSettings.of(environment.base(), key, environment).withSiteKeys(siteKeys(settings, secrets));
        }
        try {
            ShiftedClock clock = new ShiftedClock(real);
            SandboxControl control =
                    provider.environment() == Environment.SANDBOX && !readOnly ? new SandboxClient(provider) : null;
            if (control != null && control.time() instanceof Reply.Answered<SandboxControl.Time> time) {
                clock.ahead(time.value().ahead());
            }
            Path file = Databases.file(folder, provider.environment());
            // A database that is made now has nothing to lose yet.
            boolean wasThere = Files.exists(file);
            OrderStore store = readOnly ? SqliteStore.openForRescue(file, clock) : SqliteStore.open(file, clock);
            Databases.Daily daily = wasThere && !readOnly ? Databases.copyOfTheDay(file, clock) : null;
            Desks desks = Desks.over(
                    store,
                    ProviderGateway.polite(provider, clock, Thread::sleep),
                    new ProviderRecords(),
                    engine,
                    clock,
                    terms(settings, provider).withGrace(grace.length()),
                    Surroundings.real().withWaypoints(waypoints));
            return new OpenConsole(
                    store, desks, staff(settings, options.as()), provider, clock, control, sandbox, daily);
        } catch (RuntimeException broken) {
            if (sandbox != null) {
                sandbox.close();
            }
            throw broken;
        }
    }

    @Override
    public Desks desks() {
        return desks;
    }

    @Override
    public Staff staff() {
        return staff;
    }

    /** Where the provider is. */
    ProviderSettings provider() {
        return provider;
    }

    /** The provider's time. */
    ShiftedClock clock() {
        return clock;
    }

    /** Whether today's copy of the database could not be made. */
    boolean withoutCopy() {
        return daily != null && daily.failed().get();
    }

    /** The sandbox's own calls; null for a real provider. */
    @Nullable
    SandboxControl sandboxControl() {
        return control;
    }

    @Override
    public void close() {
        try {
            if (daily != null) {
                daily.close();
            }
            store.close();
        } finally {
            if (sandbox != null) {
                sandbox.close();
            }
        }
    }

    private static Map<String, String> siteKeys(Settings settings, Secrets secrets) {
        Map<String, String> keys = new TreeMap<>();
        for (Settings.Site site : settings.sites()) {
            secrets.key(settings.provider(), site.id()).ifPresent(key -> keys.put(site.id(), key));
        }
        return keys;
    }

    private static Terms terms(Settings settings, ProviderSettings provider) {
        // The sandbox plays a site with an American Express number of its own.
        boolean ownAmexMid = settings.ownAmexMid() || provider.environment() == Environment.SANDBOX;
        SiteRules site = new SiteRules(
                ownAmexMid,
                settings.padCancelBeforeShipment(),
                settings.klarnaCancelByApi(),
                settings.declineByApi(),
                settings.holdUpToNinetyDays(),
                settings.partialShipments());
        return new Terms(
                site,
                settings.sites().stream()
                        .filter(Settings.Site::ownAmexMid)
                        .map(Settings.Site::id)
                        .collect(Collectors.toSet()),
                Locale.forLanguageTag(settings.language().tag()),
                provider.environment().dashboard(),
                Duration.ZERO,
                new BatchLimits(
                        settings.limits().score().most(),
                        settings.limits().amount().most()));
    }

    /** The member of the settings, or the named one; a name that the settings do not know works with a manager's rights. */
    private static Staff staff(Settings settings, @Nullable String named) {
        String name = named == null || named.isBlank() ? settings.member() : named.strip();
        Role role = Role.MANAGER;
        for (Role candidate : Role.values()) {
            if (candidate.name().equals(settings.role()) && name.equals(settings.member())) {
                role = candidate;
            }
        }
        return role.staff(name.isBlank() ? System.getProperty("user.name", "staff") : name);
    }
}
