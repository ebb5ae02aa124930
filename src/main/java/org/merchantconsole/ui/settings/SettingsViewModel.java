package org.merchantconsole.ui.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.merchantconsole.desk.Role;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.Reply;
import org.merchantconsole.settings.Settings;
import org.merchantconsole.ui.Texts;
import org.merchantconsole.ui.Tone;
import org.merchantconsole.ui.UiContext;

/** The settings being edited: checked, tried out, stored, or thrown away. */
public final class SettingsViewModel {

    /** A sentence with its colour; empty when there is nothing to say. */
    public record Said(Tone tone, String sentence) {
        static final Said NOTHING = new Said(Tone.NEUTRAL, "");
    }

    private final UiContext context;
    private final SettingsPort port;
    private final BiConsumer<Settings, Boolean> apply;
    private final ObjectProperty<Settings.Provider> provider = new SimpleObjectProperty<>(Settings.Provider.SANDBOX);
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty member = new SimpleStringProperty("");
    private final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.MANAGER);
    private final ObjectProperty<Settings.Language> language = new SimpleObjectProperty<>(Settings.Language.ENGLISH);
    private final ObjectProperty<Settings.Theme> theme = new SimpleObjectProperty<>(Settings.Theme.SYSTEM);
    private final ObjectProperty<Settings.TextSize> size = new SimpleObjectProperty<>(Settings.TextSize.NORMAL);
    private final ObjectProperty<Settings.ScoreLimit> scoreLimit =
            new SimpleObjectProperty<>(Settings.Limits.DEFAULT.score());
    private final ObjectProperty<Settings.AmountLimit> amountLimit =
            new SimpleObjectProperty<>(Settings.Limits.DEFAULT.amount());
    private final ObjectProperty<Settings.Grace> grace = new SimpleObjectProperty<>(Settings.Grace.NONE);
    private final Map<SiteRule, BooleanProperty> rules = new EnumMap<>(SiteRule.class);
    private final ListenerEdit listener = new ListenerEdit();
    private final SitesEdit sites = new SitesEdit(this::edited);
    private final KeysEdit keys;
    private final AlarmEdit alarm;
    private final ReadOnlyBooleanWrapper keyStored = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Said> test = new ReadOnlyObjectWrapper<>(Said.NOTHING);
    private final ReadOnlyObjectWrapper<Said> problem = new ReadOnlyObjectWrapper<>(Said.NOTHING);

    /** @param apply makes stored settings count in the window; true with them when there is a new key */
    public SettingsViewModel(
            UiContext context, SettingsPort port, AlarmEdit alarm, BiConsumer<Settings, Boolean> apply) {
        this.alarm = alarm;
        this.context = context;
        this.port = port;
        this.apply = apply;
        this.keys = new KeysEdit(context, this::edited);
        for (SiteRule rule : SiteRule.values()) {
            rules.put(rule, new SimpleBooleanProperty(false));
        }
        reset();
        provider.subscribe(this::providerChosen);
        key.subscribe(this::edited);
        member.subscribe(this::edited);
        role.subscribe(this::edited);
        language.subscribe(this::edited);
        theme.subscribe(this::edited);
        size.subscribe(this::edited);
        grace.subscribe(this::edited);
        scoreLimit.subscribe(this::edited);
        amountLimit.subscribe(this::edited);
        rules.values().forEach(rule -> rule.subscribe(this::edited));
        listener.subscribe(this::edited);
        alarm.chosenProperty().subscribe(this::edited);
        edited();
    }

    /** Throws away what was edited. */
    public void reset() {
        Settings now = port.current();
        provider.set(now.provider());
        key.set("");
        member.set(now.member());
        role.set(role(now.role()));
        language.set(now.language());
        theme.set(now.theme());
        size.set(now.view().size());
        grace.set(now.grace());
        scoreLimit.set(now.limits().score());
        amountLimit.set(now.limits().amount());
        rules.forEach((rule, value) -> value.set(rule.of(now)));
        listener.set(now.listener());
        alarm.read(now.member());
        sites.set(now.sites());
        keys.set(now.view().keys());
        askForKeys();
    }

    /** The role of that name; without one a person may do everything, as on a first start. */
    public static Role role(String name) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(name)) {
                return role;
            }
        }
        return Role.MANAGER;
    }

    private void providerChosen() {
        test.set(Said.NOTHING);
        key.set("");
        sites.forgetKeys();
        askForKeys();
        edited();
    }

    private void askForKeys() {
        Settings.Provider asked = provider.get();
        Set<String> wanted = new TreeSet<>(sites.ids());
        wanted.add("");
        context.background()
                .run(
                        () -> wanted.stream()
                                .filter(site -> port.hasKey(asked, site))
                                .collect(Collectors.toSet()),
                        stored -> {
                            if (asked == provider.get()) {
                                keyStored.set(stored.contains(""));
                                sites.stored(stored);
                                edited();
                            }
                        },
                        context.notices()::failed);
    }

    private void edited() {
        Map<String, String> typed = newKeys();
        dirty.set(!edit().equals(port.current()) || !typed.isEmpty() || alarm.isChanged());
        Texts texts = context.texts();
        if (member.get().isBlank()) {
            problem.set(new Said(Tone.WARNING, texts.get("settings.problem.name")));
        } else if (provider.get() != Settings.Provider.SANDBOX && key.get().isBlank() && !keyStored.get()) {
            problem.set(new Said(Tone.WARNING, texts.get("settings.problem.key")));
        } else if (key.get().strip().contains(" ")) {
            problem.set(new Said(Tone.WARNING, texts.get("settings.problem.keyShape")));
        } else if (!sites.problem(texts).isEmpty()) {
            problem.set(new Said(Tone.WARNING, sites.problem(texts)));
        } else if (!listener.isPort()) {
            problem.set(new Said(Tone.WARNING, texts.get("settings.problem.port")));
        } else {
            problem.set(Said.NOTHING);
        }
    }

    private Settings edit() {
        return new Settings(
                provider.get(),
                language.get(),
                theme.get(),
                member.get().strip(),
                role.get().name(),
                rule(SiteRule.OWN_AMEX_MID).get(),
                rule(SiteRule.PAD_CANCEL_BEFORE_SHIPMENT).get(),
                rule(SiteRule.KLARNA_CANCEL_BY_API).get(),
                rule(SiteRule.DECLINE_BY_API).get(),
                rule(SiteRule.HOLD_UP_TO_NINETY_DAYS).get(),
                rule(SiteRule.PARTIAL_SHIPMENTS).get(),
                grace.get(),
                listener.value(),
                sites.value(),
                new Settings.View(size.get(), keys.changed()),
                new Settings.Limits(scoreLimit.get(), amountLimit.get()));
    }

    /** Stores what was edited and makes it count; refused with a sentence while something is missing. */
    public void save() {
        if (busy.get()) {
            return;
        }
        if (!problem.get().sentence().isEmpty()) {
            context.notices().say(Tone.WARNING, problem.get().sentence());
            return;
        }
        Settings wanted = edit();
        Map<String, String> typed = newKeys();
        busy.set(true);
        context.background()
                .run(
                        () -> {
                            port.save(wanted, typed);
                            return wanted;
                        },
                        saved -> {
                            busy.set(false);
                            alarm.save(saved.member());
                            key.set("");
                            sites.forgetKeys();
                            askForKeys();
                            edited();
                            context.notices().say(Tone.SUCCESS, context.texts().get("settings.saved"));
                            apply.accept(saved, !typed.isEmpty());
                        },
                        fault -> {
                            busy.set(false);
                            context.notices().failed(fault);
                        });
    }

    /** Asks the chosen provider who the key belongs to; nothing is stored. */
    public void tryOut() {
        if (busy.get()) {
            return;
        }
        Settings.Provider asked = provider.get();
        Map<String, String> typed = newKeys();
        List<String> asking = new ArrayList<>(List.of(""));
        asking.addAll(sites.ids());
        busy.set(true);
        test.set(new Said(Tone.NEUTRAL, context.texts().get("settings.testing")));
        context.background()
                .run(
                        () -> tried(asked, asking, typed),
                        said -> {
                            busy.set(false);
                            test.set(said);
                        },
                        fault -> {
                            busy.set(false);
                            test.set(Said.NOTHING);
                            context.notices().failed(fault);
                        });
    }

    private Map<String, String> newKeys() {
        Map<String, String> typed = sites.newKeys();
        String main = key.get().strip();
        if (!main.isEmpty()) {
            typed.put("", main);
        }
        return typed;
    }

    /** Tries each website's key; what is wrong with the first that does not work, else that all work. Blocking. */
    private Said tried(Settings.Provider asked, List<String> asking, Map<String, String> typed) {
        Said main = Said.NOTHING;
        for (String site : asking) {
            Reply<Gateway.Me> reply = port.test(asked, site, typed.getOrDefault(site, ""));
            Said said = said(reply);
            if (site.isEmpty()) {
                main = said;
            } else if (reply instanceof Reply.Answered<Gateway.Me>(Gateway.Me me)
                    && !me.siteId().equals(site)) {
                return new Said(Tone.DANGER, context.texts().get("settings.sites.other", site, me.siteId()));
            } else if (said.tone() != Tone.SUCCESS) {
                return new Said(said.tone(), context.texts().get("settings.sites.test", site, said.sentence()));
            }
            if (main.tone() != Tone.SUCCESS) {
                return main;
            }
        }
        return main;
    }

    private Said said(Reply<Gateway.Me> reply) {
        Texts texts = context.texts();
        return switch (reply) {
            case Reply.Answered<Gateway.Me> yes ->
                new Said(
                        Tone.SUCCESS,
                        texts.get(
                                "settings.works",
                                yes.value().accountId(),
                                yes.value().siteId()));
            case Reply.Rejected<Gateway.Me> no ->
                new Said(
                        Tone.DANGER,
                        no.httpStatus() == 401
                                ? texts.get("settings.wrongKey")
                                : texts.get("settings.refused", no.text()));
            case Reply.NotSent<Gateway.Me> nothing -> new Said(Tone.DANGER, nothing.why());
            case Reply.NoAnswer<Gateway.Me> lost -> new Said(Tone.WARNING, lost.why());
            case Reply.HandOver<Gateway.Me> page ->
                new Said(Tone.WARNING, page.page().toString());
        };
    }

    /** The value of a rule of the merchant's contract. */
    public BooleanProperty rule(SiteRule rule) {
        BooleanProperty value = rules.get(rule);
        if (value == null) {
            throw new IllegalStateException("no value for " + rule);
        }
        return value;
    }

    public ObjectProperty<Settings.Provider> providerProperty() {
        return provider;
    }

    /** The listener for notifications. */
    public ListenerEdit listener() {
        return listener;
    }

    AlarmEdit alarm() {
        return alarm;
    }

    /** The keys that can be changed. */
    KeysEdit keys() {
        return keys;
    }

    /** The merchant's further websites. */
    public SitesEdit sites() {
        return sites;
    }

    /** A key that was typed and is not stored yet. */
    public StringProperty keyProperty() {
        return key;
    }

    public StringProperty memberProperty() {
        return member;
    }

    public ObjectProperty<Role> roleProperty() {
        return role;
    }

    public ObjectProperty<Settings.Language> languageProperty() {
        return language;
    }

    public ObjectProperty<Settings.Theme> themeProperty() {
        return theme;
    }

    public ObjectProperty<Settings.TextSize> sizeProperty() {
        return size;
    }

    /** The text size was changed from elsewhere, by its keys, and the alarm on the radar. */
    public void look() {
        alarm.look(port.current().member());
        size.set(port.current().view().size());
    }

    /** The highest fraud score that is accepted together with others. */
    public ObjectProperty<Settings.ScoreLimit> scoreLimitProperty() {
        return scoreLimit;
    }

    /** The highest amount that is accepted together with others. */
    public ObjectProperty<Settings.AmountLimit> amountLimitProperty() {
        return amountLimit;
    }

    public ObjectProperty<Settings.Grace> graceProperty() {
        return grace;
    }

    /** Whether a key of the chosen provider is stored. */
    public ReadOnlyBooleanProperty keyStoredProperty() {
        return keyStored.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether there is something to store. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** What came of trying the connection. */
    public ReadOnlyObjectProperty<Said> testProperty() {
        return test.getReadOnlyProperty();
    }

    /** What is missing before it can be stored. */
    public ReadOnlyObjectProperty<Said> problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
