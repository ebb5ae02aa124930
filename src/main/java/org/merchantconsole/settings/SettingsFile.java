package org.merchantconsole.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code settings.json} of a data folder. Fields that this version does not know are kept; a field with a strange value
 * falls back to its default; a file that is no JSON at all is set aside under another name and reported, never overwritten.
 */
public final class SettingsFile {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final Path file;

    /** @param folder the data folder; made when it is first written to */
    public SettingsFile(Path folder) {
        this.file = folder.resolve("settings.json");
    }

    /** What was read, and a sentence for staff when something was wrong with the file. */
    public record Loaded(Settings settings, Optional<String> problem) {}

    /** Reads the settings; the defaults when there is no file yet. */
    public Loaded load() {
        if (!Files.exists(file)) {
            return new Loaded(Settings.DEFAULT, Optional.empty());
        }
        try {
            return new Loaded(read(tree()), Optional.empty());
        } catch (JacksonException broken) {
            Path aside = file.resolveSibling("settings.broken.json");
            try {
                Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException stuck) {
                throw unreadable(stuck);
            }
            return new Loaded(
                    Settings.DEFAULT,
                    Optional.of("The settings file was damaged. It was set aside as " + aside
                            + ", and the console starts with its own settings: look through them once."));
        } catch (IOException stuck) {
            throw unreadable(stuck);
        }
    }

    /** Writes the settings, whole or not at all. */
    public void save(Settings settings) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            ObjectNode node = Files.exists(file) ? existing() : MAPPER.createObjectNode();
            write(settings, node);
            Path draft = file.resolveSibling("settings.json.new");
            Files.writeString(draft, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node));
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException stuck) {
            throw new SettingsFault(
                    "The settings could not be saved in " + file + ": " + stuck.getMessage()
                            + ". Check that the disk has room and the folder can be written.",
                    stuck);
        }
    }

    private ObjectNode existing() throws IOException {
        try {
            return tree() instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        } catch (JacksonException broken) {
            return MAPPER.createObjectNode();
        }
    }

    private JsonNode tree() throws IOException {
        return MAPPER.readTree(Files.readString(file));
    }

    private static Settings read(JsonNode node) {
        Settings start = Settings.DEFAULT;
        return new Settings(
                word(Settings.Provider.values(), node, "provider", start.provider()),
                word(Settings.Language.values(), node, "language", start.language()),
                word(Settings.Theme.values(), node, "theme", start.theme()),
                node.path("member").asString(""),
                node.path("role").asString(""),
                node.path("own_amex_mid").asBoolean(false),
                node.path("pad_cancel_before_shipment").asBoolean(false),
                node.path("klarna_cancel_by_api").asBoolean(false),
                node.path("decline_by_api").asBoolean(false),
                node.path("hold_up_to_ninety_days").asBoolean(false),
                node.path("partial_shipments").asBoolean(false),
                word(Settings.Grace.values(), node, "grace", start.grace()),
                listener(node.path("listener")),
                sites(node.path("sites")),
                view(node.path("view")),
                new Settings.Limits(
                        word(
                                Settings.ScoreLimit.values(),
                                node.path("limits"),
                                "score",
                                start.limits().score()),
                        word(
                                Settings.AmountLimit.values(),
                                node.path("limits"),
                                "amount",
                                start.limits().amount())));
    }

    /** Sites without a number, and a number's second entry, are left out. */
    private static List<Settings.Site> sites(JsonNode node) {
        Map<String, Settings.Site> sites = new LinkedHashMap<>();
        for (JsonNode row : node.values()) {
            String id = row.path("id").asString("").strip();
            if (id.matches("\\d{1,18}")) {
                sites.putIfAbsent(
                        id,
                        new Settings.Site(
                                id,
                                row.path("name").asString("").strip(),
                                row.path("own_amex_mid").asBoolean(false)));
            }
        }
        return List.copyOf(sites.values());
    }

    private static Settings.View view(JsonNode node) {
        Settings.View start = Settings.View.DEFAULT;
        Map<String, String> keys = new LinkedHashMap<>();
        node.path("keys").properties().forEach(entry -> {
            String key = entry.getValue().asString("");
            if (!key.isBlank()) {
                keys.put(entry.getKey(), key);
            }
        });
        return new Settings.View(word(Settings.TextSize.values(), node, "text_size", start.size()), keys);
    }

    private static Settings.Listener listener(JsonNode node) {
        Settings.Listener start = Settings.Listener.OFF;
        String address = node.path("address").asString("").strip();
        int port = node.path("port").asInt(0);
        return new Settings.Listener(
                node.path("on").asBoolean(false),
                address.isEmpty() ? start.address() : address,
                port < 1 || port > 65_535 ? start.port() : port);
    }

    private static void write(Settings settings, ObjectNode node) {
        node.put("provider", lower(settings.provider()));
        node.put("language", lower(settings.language()));
        node.put("theme", lower(settings.theme()));
        node.put("member", settings.member());
        node.put("role", settings.role());
        node.put("own_amex_mid", settings.ownAmexMid());
        node.put("pad_cancel_before_shipment", settings.padCancelBeforeShipment());
        node.put("klarna_cancel_by_api", settings.klarnaCancelByApi());
        node.put("decline_by_api", settings.declineByApi());
        node.put("hold_up_to_ninety_days", settings.holdUpToNinetyDays());
        node.put("partial_shipments", settings.partialShipments());
        node.put("grace", lower(settings.grace()));
        node.putObject("limits")
                .put("score", lower(settings.limits().score()))
                .put("amount", lower(settings.limits().amount()));
        ObjectNode listener = node.putObject("listener");
        listener.put("on", settings.listener().on());
        listener.put("address", settings.listener().address());
        listener.put("port", settings.listener().port());
        ObjectNode view = node.putObject("view");
        view.put("text_size", lower(settings.view().size()));
        ObjectNode keys = view.putObject("keys");
        settings.view().keys().forEach(keys::put);
        ArrayNode sites = node.putArray("sites");
        for (Settings.Site site : settings.sites()) {
            sites.addObject().put("id", site.id()).put("name", site.name()).put("own_amex_mid", site.ownAmexMid());
        }
    }

    private static <E extends Enum<E>> E word(E[] values, JsonNode node, String field, E start) {
        String word = node.path(field).asString("");
        return Arrays.stream(values)
                .filter(value -> lower(value).equals(word))
                .findFirst()
                .orElse(start);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private SettingsFault unreadable(IOException stuck) {
        return new SettingsFault(
                "The settings in " + file + " cannot be read: " + stuck.getMessage()
                        + ". Check the rights of the folder.",
                stuck);
    }
}
