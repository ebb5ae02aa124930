package org.merchantconsole.order;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A paper against a chargeback, held in memory until it was sent. What is written down of it is its name, size and hash; its
 * contents are in no database, log or audit. Not a record, since nothing may print the contents.
 */
public final class EvidenceFile {

    /** The provider documents no limit; this is what the console keeps to (DOMAIN 6.7). */
    public static final int LARGEST = 5 << 20;

    private static final int LONGEST_NAME = 200;

    /** What the provider takes; the names are its words. */
    public enum Type {
        PDF("25504446"),
        JPEG("ffd8ff"),
        PNG("89504e470d0a1a0a");

        private final String start;

        /** @param start the first bytes, in hexadecimal */
        Type(String start) {
            this.start = start;
        }

        /** What the contents begin like, whatever the file is called; empty for everything else. */
        public static Optional<Type> of(byte[] contents) {
            for (Type type : values()) {
                int length = type.start.length() / 2;
                if (contents.length >= length
                        && HexFormat.of().formatHex(contents, 0, length).equals(type.start)) {
                    return Optional.of(type);
                }
            }
            return Optional.empty();
        }
    }

    private final String name;
    private final Type type;
    private final byte[] contents;
    private final String sha256;

    /** @param contents of the type and size; the caller has looked */
    public EvidenceFile(String name, Type type, byte[] contents) {
        this.name = name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
        this.type = type;
        this.contents = contents.clone();
        this.sha256 = hash(contents);
    }

    public String name() {
        return name;
    }

    public Type type() {
        return type;
    }

    /** In bytes. */
    public long size() {
        return contents.length;
    }

    /** Of the contents, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** The contents as the provider wants them. */
    public String base64() {
        return Base64.getEncoder().encodeToString(contents);
    }

    private static String hash(byte[] contents) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(contents));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return name + ", " + type + ", " + contents.length + " bytes";
    }
}
