package org.merchantconsole.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.merchantconsole.desk.HomeDesk;
import org.merchantconsole.desk.Role;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Reply;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.settings.SettingsFault;
import org.merchantconsole.ui.Bench;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Views;

class SettingsTest {

    private final Bench bench = new Bench(Locale.ENGLISH);
    private final FakePort port = new FakePort();
    private final List<String> applied = new ArrayList<>();
    private final AlarmEdit.Kept alarms = new AlarmEdit.Kept() {
        private final Map<String, HomeDesk.Alarm> chosen = new HashMap<>();

        @Override
        public HomeDesk.Alarm of(String member) {
            return chosen.getOrDefault(member, HomeDesk.Alarm.DAY);
        }

        @Override
        public void set(String member, HomeDesk.Alarm alarm) {
            chosen.put(member, alarm);
        }
    };

    @Test
    void nothingIsStoredBeforeSomethingWasEdited() {
        SettingsViewModel model = model();
        assertThat(model.dirtyProperty().get()).isFalse();
        model.themeProperty().set(Settings.Theme.DARK);
        assertThat(model.dirtyProperty().get()).isTrue();
        model.reset();
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void savesAndMakesItCount() {
        SettingsViewModel model = model();
        model.memberProperty().set("  Jan Smit ");
        model.roleProperty().set(Role.WAREHOUSE);
        model.rule(SiteRule.PARTIAL_SHIPMENTS).set(true);
        model.save();
        assertThat(port.settings.member()).isEqualTo("Jan Smit");
        assertThat(port.settings.role()).isEqualTo("WAREHOUSE");
        assertThat(port.settings.partialShipments()).isTrue();
        assertThat(applied).containsExactly("SANDBOX false");
        assertThat(bench.said).containsExactly("SUCCESS The settings are saved.");
        assertThat(model.dirtyProperty().get()).isFalse();
    }

    @Test
    void aRealProviderNeedsAKey() {
        SettingsViewModel model = model();
        model.providerProperty().set(Settings.Provider.LIVE);
        assertThat(model.problemProperty().get().sentence()).startsWith("Enter the API key");
        model.save();
        assertThat(port.settings.provider()).isEqualTo(Settings.Provider.SANDBOX);
        assertThat(bench.said).singleElement().asString().startsWith("WARNING Enter the API key");
        model.keyProperty().set("two words");
        assertThat(model.problemProperty().get().sentence()).contains("no spaces");
        model.keyProperty().set("abc123");
        model.save();
        assertThat(port.keys).containsExactly("LIVE abc123");
        assertThat(model.keyProperty().get()).isEmpty();
        assertThat(applied).containsExactly("LIVE true");
    }

    @Test
    void aStoredKeyIsEnough() {
        port.stored.add("TEST");
        SettingsViewModel model = model();
        model.providerProperty().set(Settings.Provider.TEST);
        assertThat(model.keyStoredProperty().get()).isTrue();
        assertThat(model.problemProperty().get().sentence()).isEmpty();
    }

    @Test
    void withoutANameNothingIsStored() {
        SettingsViewModel model = model();
        model.memberProperty().set(" ");
        model.save();
        assertThat(port.settings).isEqualTo(Settings.DEFAULT.withMember("Mila Visser", "REVIEWER"));
    }

    @Test
    void tryingTheConnectionSaysWhatCameOfIt() {
        SettingsViewModel model = model();
        model.tryOut();
        assertThat(model.testProperty().get().sentence()).isEqualTo("It works: account 11, site 22.");
        port.answer = new Reply.Rejected<>(1032, 401, "Invalid API key");
        model.tryOut();
        assertThat(model.testProperty().get().sentence()).startsWith("The provider does not know this key.");
        port.answer = new Reply.NotSent<>("No connection.");
        model.tryOut();
        assertThat(model.testProperty().get().sentence()).isEqualTo("No connection.");
    }

    @Test
    void aFullDiskIsTold() {
        port.broken = true;
        SettingsViewModel model = model();
        model.memberProperty().set("Jan");
        model.save();
        assertThat(bench.faults).singleElement().isInstanceOf(SettingsFault.class);
        assertThat(model.busyProperty().get()).isFalse();
        assertThat(applied).isEmpty();
    }

    @Test
    void eachWebsiteHasAKeyOfItsOwn() {
        SettingsViewModel model = model();
        model.sites().add();
        SiteEdit site = model.sites().rows().getFirst();
        assertThat(model.problemProperty().get().sentence()).startsWith("The id of a website is a number");
        site.idProperty().set("67890");
        assertThat(model.problemProperty().get().sentence())
                .isEqualTo("Enter the API key of website 67890, or remove the website.");
        site.keyProperty().set("second-key");
        site.ownAmexMidProperty().set(true);
        model.sites().add();
        SiteEdit twin = model.sites().rows().getLast();
        twin.idProperty().set("67890");
        assertThat(model.problemProperty().get().sentence()).startsWith("Website 67890 stands here twice");
        model.sites().remove(twin);
        model.save();
        assertThat(port.settings.sites()).containsExactly(new Settings.Site("67890", "", true));
        assertThat(port.keys).containsExactly("SANDBOX 67890 second-key");
        assertThat(applied).containsExactly("SANDBOX true");
        assertThat(site.keyProperty().get()).isEmpty();
        assertThat(model.dirtyProperty().get()).isFalse();
        assertThat(model.problemProperty().get().sentence()).isEmpty();
    }

    @Test
    void tryingTheConnectionTellsAKeyThatIsAnotherWebsites() {
        SettingsViewModel model = model();
        model.sites().add();
        model.sites().rows().getFirst().idProperty().set("67890");
        model.sites().rows().getFirst().keyProperty().set("k");
        port.answers.put("67890", new Reply.Answered<>(new Gateway.Me("11", "22", "admin")));
        model.tryOut();
        assertThat(model.testProperty().get().sentence())
                .startsWith("The key entered for website 67890 is the key of website 22");
        port.answers.put("67890", new Reply.Answered<>(new Gateway.Me("11", "67890", "admin")));
        model.tryOut();
        assertThat(model.testProperty().get().sentence()).isEqualTo("It works: account 11, site 22.");
        port.answers.put("67890", new Reply.Rejected<>(1032, 401, "Invalid API key"));
        model.tryOut();
        assertThat(model.testProperty().get().sentence()).startsWith("Website 67890: The provider does not know");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,nl"})
    void theScreenStandsInBothThemesAndLanguages(Look look, String language) {
        Fx.run(() -> {
            Bench local = new Bench(Locale.forLanguageTag(language));
            SettingsViewModel model =
                    new SettingsViewModel(local.context, port, new AlarmEdit(local.context, alarms), (now, key) -> {});
            Views views = new Views(local.context.texts())
                    .with(SettingsController.class, () -> new SettingsController(local.context.texts(), model));
            Scene scene = Fx.scene(views.load(SettingsController.class).root(), look);
            model.providerProperty().set(Settings.Provider.LIVE);
            model.tryOut();
            model.sites().add();
            model.sites().rows().getFirst().idProperty().set("67890");
            model.sites().rows().getFirst().nameProperty().set("Second shop");
            assertThat(Fx.picture(scene, "settings-" + look)).exists();
        });
    }

    @Test
    void quietHoursAreReadAndKeptWhereTheRadarHasThem() {
        SettingsViewModel model = model();
        model.alarm().chosenProperty().set(HomeDesk.Alarm.OFF);
        assertThat(model.dirtyProperty().get()).isTrue();
        model.look();
        assertThat(model.alarm().chosenProperty().get())
                .as("what is being edited stays")
                .isEqualTo(HomeDesk.Alarm.OFF);
        model.save();
        assertThat(alarms.of("Mila Visser")).isEqualTo(HomeDesk.Alarm.OFF);
        assertThat(model.dirtyProperty().get()).isFalse();
        alarms.set("Mila Visser", HomeDesk.Alarm.ALWAYS);
        model.look();
        assertThat(model.alarm().chosenProperty().get()).isEqualTo(HomeDesk.Alarm.ALWAYS);
        assertThat(model.dirtyProperty().get()).isFalse();
        model.alarm().chosenProperty().set(HomeDesk.Alarm.DAY);
        model.reset();
        assertThat(model.alarm().chosenProperty().get()).isEqualTo(HomeDesk.Alarm.ALWAYS);
    }

    private SettingsViewModel model() {
        return new SettingsViewModel(
                bench.context,
                port,
                new AlarmEdit(bench.context, alarms),
                (now, newKey) -> applied.add(now.provider() + " " + newKey));
    }

    /** Settings in memory. */
    private static final class FakePort implements SettingsPort {
        private Settings settings = Settings.DEFAULT.withMember("Mila Visser", "REVIEWER");
        private final Set<String> stored = new HashSet<>();
        private final List<String> keys = new ArrayList<>();
        private Reply<Gateway.Me> answer = new Reply.Answered<>(new Gateway.Me("11", "22", "admin"));
        private final Map<String, Reply<Gateway.Me>> answers = new HashMap<>();
        private boolean broken;

        @Override
        public Settings current() {
            return settings;
        }

        @Override
        public boolean hasKey(Settings.Provider provider, String site) {
            return stored.contains((provider + " " + site).strip());
        }

        @Override
        public void save(Settings now, Map<String, String> newKeys) {
            if (broken) {
                throw new SettingsFault("The disk is full.", new IllegalStateException());
            }
            settings = now;
            newKeys.forEach((site, key) -> {
                String whose = (now.provider() + " " + site).strip();
                keys.add(whose + " " + key);
                stored.add(whose);
            });
        }

        @Override
        public Reply<Gateway.Me> test(Settings.Provider provider, String site, String key) {
            return answers.getOrDefault(site, answer);
        }
    }
}
