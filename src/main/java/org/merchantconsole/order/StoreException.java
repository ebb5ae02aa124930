package org.merchantconsole.order;

/** The database cannot be read or written. The message is a sentence for staff: what is wrong and what to do. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, for those who react to it. */
    public enum Kind {
        /** The disk is full. Nothing was written. */
        FULL,
        /** Another program holds the database. Nothing was written. */
        LOCKED,
        /** The file or its folder may not be written, or was opened to read only. */
        READ_ONLY,
        /** The file cannot be opened. */
        CANNOT_OPEN,
        /** The file is a database, and a part of it is damaged. */
        CORRUPT,
        /** The file is no database at all. */
        NOT_A_DATABASE,
        /** The disk reported an error. */
        IO,
        /** A newer version of the program wrote the file. */
        NEWER_VERSION,
        /** Another edition, another program or too old a library: the file does not belong to this program. */
        OTHER_EDITION,
        /** The database refused a change because of a rule of its own. Nothing was written. */
        RULE,
        /** The file is gone while other files say that there was one. */
        MISSING,
        /** The key of the audit is gone or damaged. */
        KEY,
        /** Anything else; nothing was written. */
        OTHER;

        /** Whether the file itself is at fault, so that a backup helps. */
        public boolean needsBackup() {
            return this == CORRUPT || this == NOT_A_DATABASE || this == MISSING;
        }

        /** Whether the same write may well succeed a little later, without anything done to the file. */
        public boolean passes() {
            return this == FULL || this == LOCKED || this == READ_ONLY || this == IO;
        }
    }

    private final Kind kind;

    public StoreException(Kind kind, String sentence, Throwable cause) {
        super(sentence, cause);
        this.kind = kind;
    }

    public StoreException(Kind kind, String sentence) {
        super(sentence);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
