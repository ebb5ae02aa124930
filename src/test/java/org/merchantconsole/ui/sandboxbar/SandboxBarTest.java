package org.merchantconsole.ui.sandboxbar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.order.Reply;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.sandbox.BadFaultSpec;
import org.merchantconsole.sandbox.FaultPlan;
import org.merchantconsole.ui.Bench;
import org.merchantconsole.ui.Fx;
import org.merchantconsole.ui.Theme.Look;
import org.merchantconsole.ui.Views;

class SandboxBarTest {

    private final Bench bench = new Bench(Locale.ENGLISH);
    private final List<Duration> clock = new ArrayList<>();
    private final FakeSandbox sandbox = new FakeSandbox();
    private int fetched;

    @Test
    void movesTheClockTellsItAndFetchesWhatBecameOfIt() {
        SandboxBarViewModel model = model(bench);
        model.load();
        assertThat(model.timeProperty().get()).isEqualTo("Sandbox time today 14:05");
        model.advance(Duration.ofDays(7));
        assertThat(model.timeProperty().get()).isEqualTo("Sandbox time Sun 29 Nov 14:05, 7 days ahead");
        assertThat(clock).containsExactly(Duration.ZERO, Duration.ofDays(7));
        assertThat(fetched).isEqualTo(1);
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void midnightIsTheProvidersMidnight() {
        model(bench).toMidnight();
        assertThat(clock).containsExactly(Duration.ofHours(9).plusMinutes(56));
    }

    @Test
    void aPlayedScenarioIsShown() {
        SandboxBarViewModel model = model(bench);
        model.load();
        model.play(model.scenarios().getFirst());
        assertThat(bench.shown).containsExactly("orders S-1");
        assertThat(bench.said).containsExactly("SUCCESS Played: A held payment. Order S-1.");
        model.play(null);
        assertThat(fetched).isEqualTo(1);
    }

    @Test
    void aStoppedSandboxIsToldAndTheBarStaysUsable() {
        sandbox.down = true;
        SandboxBarViewModel model = model(bench);
        model.advance(Duration.ofHours(1));
        assertThat(bench.said)
                .containsExactly("DANGER The sandbox did not do it: Nobody answers. Nothing was changed here.");
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void aFaultIsShownWhileItMayHappenAndGoneWhenItHas() {
        SandboxBarViewModel model = model(bench);
        model.load();
        assertThat(model.faultProperty().get()).isEqualTo("No faults");
        model.misbehave(Mischief.CUT_AFTER_ACTION);
        assertThat(sandbox.spec).isEqualTo("cut-after:action:1");
        assertThat(model.faultyProperty().get()).isTrue();
        assertThat(model.faultProperty().get()).isEqualTo("▲ Line cut after the next action");
        sandbox.happened = true;
        model.lookAgain();
        assertThat(model.faultyProperty().get()).isFalse();
        assertThat(model.faultProperty().get()).isEqualTo("No faults");
        model.misbehave(Mischief.NONE);
        assertThat(sandbox.spec).isEqualTo("none");
    }

    @Test
    void aPlanThatSomebodyElseBeganIsShownInTheSandboxesWords() {
        sandbox.misbehave("wrong-type:list:p=0.5");
        SandboxBarViewModel model = model(bench);
        model.load();
        assertThat(model.faultProperty().get()).isEqualTo("▲ wrong-type:list:p=0.5");
    }

    @ParameterizedTest
    @EnumSource(Mischief.class)
    void everyFaultThatIsOfferedIsOneTheSandboxKnows(Mischief mischief) throws BadFaultSpec {
        assertThat(FaultPlan.parse(mischief.spec()).spec()).isEqualTo(mischief.spec());
    }

    @Test
    void faultsAreChosenFromAMenuThatTheKeyboardReaches() {
        Fx.run(() -> {
            Views views = new Views(bench.context.texts())
                    .with(SandboxBarController.class, () -> new SandboxBarController(model(bench)));
            Scene scene = Fx.scene(views.load(SandboxBarController.class).root(), Look.LIGHT);
            MenuButton faults = (MenuButton) scene.lookup("#faults");
            assertThat(faults.isFocusTraversable()).isTrue();
            assertThat(faults.getItems()).hasSize(Mischief.values().length);
            faults.getItems().stream()
                    .filter(item -> item.getText().equals("Provider down for 1 hour"))
                    .forEach(MenuItem::fire);
            assertThat(faults.getText()).isEqualTo("▲ Provider down for 1 hour");
            assertThat(faults.getPseudoClassStates())
                    .extracting(Object::toString)
                    .contains("faulty");
        });
        assertThat(sandbox.spec).isEqualTo("down=1h");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT,en,NONE", "DARK,nl,NONE", "LIGHT,nl,NO_ANSWER", "DARK,en,CUT_AFTER_ACTION"})
    void theBarStandsInBothThemesAndLanguages(Look look, String language, Mischief mischief) {
        sandbox.misbehave(mischief.spec());
        Fx.run(() -> {
            Bench local = new Bench(Locale.forLanguageTag(language));
            Views views = new Views(local.context.texts())
                    .with(SandboxBarController.class, () -> new SandboxBarController(model(local)));
            assertThat(Fx.picture(
                            Fx.scene(views.load(SandboxBarController.class).root(), look),
                            "sandboxbar-" + look + "-" + mischief))
                    .exists();
        });
    }

    private SandboxBarViewModel model(Bench place) {
        SandboxBarViewModel model =
                new SandboxBarViewModel(place.context, sandbox, new SandboxBarViewModel.Aftermath() {
                    @Override
                    public void clockIs(SandboxControl.Time time) {
                        clock.add(time.ahead());
                    }

                    @Override
                    public void fetchNews(Runnable done) {
                        fetched++;
                        done.run();
                    }
                });
        return model;
    }

    /** A sandbox in memory. */
    private static final class FakeSandbox implements SandboxControl {
        private Duration ahead = Duration.ZERO;
        private boolean down;
        private boolean happened;
        private String spec = "none";

        @Override
        public Reply<Faults> faults() {
            return new Reply.Answered<>(new Faults(spec, !spec.equals("none") && !happened));
        }

        @Override
        public Reply<Faults> misbehave(String wanted) {
            spec = wanted;
            return faults();
        }

        @Override
        public Reply<Time> time() {
            return down
                    ? new Reply.NotSent<>("Nobody answers.")
                    : new Reply.Answered<>(new Time(Bench.NOW.plus(ahead), ahead));
        }

        @Override
        public Reply<Time> advance(Duration by) {
            ahead = ahead.plus(by);
            return time();
        }

        @Override
        public Reply<List<Scenario>> scenarios() {
            return new Reply.Answered<>(List.of(new Scenario("held", "CARD", "A held payment.")));
        }

        @Override
        public Reply<List<OrderKey>> play(String name) {
            return new Reply.Answered<>(List.of(new OrderKey("", "S-1")));
        }
    }
}
