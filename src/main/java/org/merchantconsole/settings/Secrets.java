package org.merchantconsole.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The provider's API keys, one per environment and website, each encrypted with AES-256-GCM under a key file beside it that only its
 * owner may read. This keeps keys out of settings, back-ups of the database, logs and screenshots; it does not stop
 * another program that runs as the same person and can read the folder.
 */
public final class Secrets {

    private static final String MAIN = "";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 32;

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /** @param data the data folder */
    public Secrets(Path data) {
        this.folder = data.resolve("secrets");
    }

    /** The main website's key of an environment; empty when none was stored. */
    public Optional<String> key(Settings.Provider provider) {
        return key(provider, MAIN);
    }

    /** The key of a website; empty when none was stored. */
    public Optional<String> key(Settings.Provider provider, String site) {
        String name = name(provider, site);
        Path file = file(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] all = Files.readAllBytes(file);
            if (all.length <= NONCE) {
                throw new GeneralSecurityException("too short");
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(Files.readAllBytes(keyFile()), "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(all, NONCE)));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new String(cipher.doFinal(all, NONCE, all.length - NONCE), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IOException damaged) {
            throw new SettingsFault(
                    "The stored key for " + name + " cannot be read. Enter it again in the settings.", damaged);
        }
    }

    /** Stores the main website's key of an environment; an empty one forgets it. */
    public void store(Settings.Provider provider, String key) {
        store(provider, MAIN, key);
    }

    /** Stores the key of a website; an empty one forgets it. */
    public void store(Settings.Provider provider, String site, String key) {
        String name = name(provider, site);
        try {
            if (key.isBlank()) {
                Files.deleteIfExists(file(name));
                return;
            }
            Files.createDirectories(folder);
            byte[] nonce = new byte[NONCE];
            random.nextBytes(nonce);
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(master(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            byte[] sealed = cipher.doFinal(key.strip().getBytes(StandardCharsets.UTF_8));
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            Path draft = folder.resolve(name + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, ownerOnly());
            Files.write(draft, all, StandardOpenOption.TRUNCATE_EXISTING);
            Files.move(draft, file(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (GeneralSecurityException | IOException stuck) {
            throw new SettingsFault(
                    "The key could not be stored in " + folder + ": " + stuck.getMessage()
                            + ". Check that the folder can be written.",
                    stuck);
        }
    }

    private byte[] master() throws IOException {
        Path file = keyFile();
        if (!Files.exists(file)) {
            byte[] fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            Files.createFile(file, ownerOnly());
            Files.write(file, fresh, StandardOpenOption.TRUNCATE_EXISTING);
        }
        return Files.readAllBytes(file);
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private Path keyFile() {
        return folder.resolve("master.key");
    }

    private Path file(String name) {
        return folder.resolve(name + ".key");
    }

    private static String name(Settings.Provider provider, String site) {
        if (!site.matches("\\d{0,18}")) {
            // It becomes a file's name.
            throw new IllegalArgumentException("not a site id: " + site);
        }
        String environment = provider.name().toLowerCase(Locale.ROOT);
        return site.isEmpty() ? environment : environment + "-" + site;
    }
}
