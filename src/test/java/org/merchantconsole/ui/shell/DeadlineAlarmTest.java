package org.merchantconsole.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.merchantconsole.desk.HomeDesk.Alarm;
import org.merchantconsole.desk.RadarDesk;
import org.merchantconsole.order.OrderStore.Dated;
import org.merchantconsole.order.SearchField;
import org.merchantconsole.ui.SystemNotices;
import org.merchantconsole.ui.TimeText;
import org.merchantconsole.ui.UiContext;
import org.merchantconsole.ui.order.Workbench;

class DeadlineAlarmTest {

    private static final String MEMBER = "Mila Visser";

    @TempDir
    Path folder;

    private Runnable clicked = () -> {};

    private final List<String> shown = new ArrayList<>();

    private final SystemNotices system = (title, text, click) -> {
        clicked = click;
        return shown.add(text);
    };

    @Test
    void anHourBeforeALossTheSystemSaysItOnceAndNeverWhereItIsOff() {
        try (Workbench bench = new Workbench(folder)) {
            Dated first = bench.desks().radar().radar(2).groups().stream()
                    .filter(group -> group.consequence().isLoss())
                    .map(RadarDesk.Group::dates)
                    .map(List::getFirst)
                    .filter(date -> date.at().isAfter(bench.clock().instant()))
                    .findFirst()
                    .orElseThrow();
            Instant before = first.at().minusSeconds(600);
            UiContext plain = bench.context(Locale.ENGLISH);
            UiContext then = new UiContext(
                    plain.texts(),
                    new TimeText(plain.texts(), InstantSource.fixed(before)),
                    plain.background(),
                    plain.navigator(),
                    plain.notices(),
                    plain.browser());
            Bell bell = new Bell(() -> before);
            DeadlineAlarm alarm =
                    new DeadlineAlarm(then, bench.desks(), () -> MEMBER, system, bell, () -> shown.add("in front"));
            bench.desks().home().alarm(MEMBER, Alarm.OFF);
            alarm.tick();
            assertThat(shown).isEmpty();
            bench.desks().home().alarm(MEMBER, Alarm.ALWAYS);
            alarm.tick();
            alarm.tick();
            assertThat(shown).hasSize(1).first().asString().contains("unless somebody acts");
            assertThat(bell.unreadProperty().get()).isEqualTo(1);
            assertThat(bell.rings().getFirst().sentence()).isEqualTo(shown.getFirst());
            clicked.run();
            assertThat(shown).contains("in front");
            assertThat(bench.shown()).contains(SearchField.written(first.queue()) + " " + first.key());
        }
    }

    @Test
    void theNightIsQuietUnlessOneWantsIt() {
        Instant night = Instant.parse("2026-11-22T22:00:00Z");
        Instant morning = Instant.parse("2026-11-22T06:00:00Z");
        assertThat(Alarm.DAY.isOn(night)).isFalse();
        assertThat(Alarm.DAY.isOn(morning)).isTrue();
        assertThat(Alarm.ALWAYS.isOn(night)).isTrue();
        assertThat(Alarm.OFF.isOn(morning)).isFalse();
    }
}
