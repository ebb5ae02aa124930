package org.merchantconsole.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        port.stored.add(Settings.Provider.TEST);
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

    @ParameterizedTest
    @CsvSource({"LIGHT,en", "DARK,nl"})
    void theScreenStandsInBothThemesAndLanguages(Look look, String language) {
        Fx.run(() -> {
            Bench local = new Bench(Locale.forLanguageTag(language));
            SettingsViewModel model = new SettingsViewModel(local.context, port, (now, key) -> {});
            Views views = new Views(local.context.texts())
                    .with(SettingsController.class, () -> new SettingsController(local.context.texts(), model));
            Scene scene = Fx.scene(views.load(SettingsController.class).root(), look);
            model.providerProperty().set(Settings.Provider.LIVE);
            model.tryOut();
            assertThat(Fx.picture(scene, "settings-" + look)).exists();
        });
    }

    private SettingsViewModel model() {
        return new SettingsViewModel(bench.context, port, (now, newKey) -> applied.add(now.provider() + " " + newKey));
    }

    /** Settings in memory. */
    private static final class FakePort implements SettingsPort {
        private Settings settings = Settings.DEFAULT.withMember("Mila Visser", "REVIEWER");
        private final Set<Settings.Provider> stored = EnumSet.noneOf(Settings.Provider.class);
        private final List<String> keys = new ArrayList<>();
        private Reply<Gateway.Me> answer = new Reply.Answered<>(new Gateway.Me("11", "22", "admin"));
        private boolean broken;

        @Override
        public Settings current() {
            return settings;
        }

        @Override
        public boolean hasKey(Settings.Provider provider) {
            return stored.contains(provider);
        }

        @Override
        public void save(Settings now, String newKey) {
            if (broken) {
                throw new SettingsFault("The disk is full.", new IllegalStateException());
            }
            settings = now;
            if (!newKey.isEmpty()) {
                keys.add(now.provider() + " " + newKey);
                stored.add(now.provider());
            }
        }

        @Override
        public Reply<Gateway.Me> test(Settings.Provider provider, String key) {
            return answer;
        }
    }
}
