package org.merchantconsole.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Progress;
import org.merchantconsole.order.Intent;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderKey;
import org.merchantconsole.settings.SettingsFile;
import org.merchantconsole.status.StatusEngine;

/**
 * What every trial begins with, a copy each: a provider and a database in which each deed has an order that allows it.
 *
 * @param effects how many stand in the ledger already
 * @param intents those that stand in the database already
 */
record Template(Path folder, Map<Deed, OrderKey> orders, int effects, Set<OperationId> intents) {
    static final int ALL = 10_000;

    /** Nothing falls due at midnight while trials run. */
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

    /** The order that the action is done to. */
    OrderKey order(Deed deed) {
        OrderKey key = orders.get(deed);
        if (key == null) {
            throw new IllegalStateException("the template has no order for " + deed);
        }
        return key;
    }

    static Template make(Path folder, StatusEngine engine, InstantSource real) throws IOException {
        try (Scene scene = new Scene(folder, engine, real, false)) {
            new SettingsFile(scene.data()).save(Scene.SETTINGS);
            scene.pass(untilMorning(real.instant()));
            Map<String, List<OrderKey>> played = new HashMap<>();
            for (Deed deed : Deed.values()) {
                played.computeIfAbsent(
                        deed.scenario(), name -> Scene.answered(scene.provider().play(name)));
            }
            try (Scene.Console console = scene.open()) {
                console.desks().sync().run(Progress.silent());
                Map<Deed, OrderKey> orders = new EnumMap<>(Deed.class);
                for (Deed deed : Deed.values()) {
                    List<OrderKey> candidates = new ArrayList<>(played.getOrDefault(deed.scenario(), List.of()));
                    if (deed == Deed.RESUME) {
                        candidates.removeIf(key -> key.equals(orders.get(Deed.HOLD)));
                        pause(console, candidates.getFirst(), scene);
                    }
                    orders.put(deed, allowing(console, deed, candidates));
                }
                Set<OperationId> intents =
                        console.store().intents(ALL).stream().map(Intent::id).collect(Collectors.toUnmodifiableSet());
                return new Template(folder, orders, scene.ledger().size(), intents);
            }
        }
    }

    private static void pause(Scene.Console console, OrderKey key, Scene scene) {
        Outcome outcome = Deed.HOLD.perform(
                console.desks(), key, Scene.STAFF, scene.clock().instant());
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("reminders cannot be paused before the trials: " + outcome);
        }
    }

    private static OrderKey allowing(Scene.Console console, Deed deed, List<OrderKey> candidates) {
        return candidates.stream()
                .filter(key -> console.desks()
                        .orders()
                        .view(key, Scene.STAFF)
                        .filter(view -> view.allows(deed.kind()))
                        .isPresent())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("no order of the scenario " + deed.scenario() + " allows " + deed));
    }

    private static Duration untilMorning(Instant now) {
        ZonedDateTime here = now.atZone(DUTCH);
        ZonedDateTime today = here.with(MORNING);
        return Duration.between(here, today.isBefore(here) ? today.plusDays(1) : today);
    }
}
