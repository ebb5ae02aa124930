package org.merchantconsole.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.merchantconsole.order.StoreException;
import org.merchantconsole.order.StoreException.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite and the disk report into a sentence for staff: what is wrong with the file and what to do. */
final class Failures {

    private Failures() {}

    static StoreException sentence(Path file, SQLException cause) {
        Kind kind = kind(code(cause));
        return new StoreException(kind, words(kind, file, cause), cause);
    }

    /** A file beside the database could not be written or read. */
    static StoreException ofFile(Path file, IOException cause) {
        boolean full =
                String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("no space left");
        boolean denied =
                cause instanceof AccessDeniedException || cause.getCause() instanceof ReadOnlyFileSystemException;
        if (full) {
            return new StoreException(Kind.FULL, full(file), cause);
        }
        return denied
                ? new StoreException(
                        Kind.READ_ONLY,
                        file + " cannot be written. Give your account the right to write there. Nothing was written.",
                        cause)
                : new StoreException(
                        Kind.IO,
                        file + " cannot be written or read (" + cause.getMessage()
                                + "). Check the disk and try again. Nothing was written.",
                        cause);
    }

    private static SQLiteErrorCode code(SQLException cause) {
        return cause instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
    }

    private static Kind kind(SQLiteErrorCode code) {
        // The low byte is the primary code; the rest refines it.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_FULL -> Kind.FULL;
            case SQLITE_BUSY, SQLITE_LOCKED -> Kind.LOCKED;
            case SQLITE_READONLY, SQLITE_PERM -> Kind.READ_ONLY;
            case SQLITE_CANTOPEN -> Kind.CANNOT_OPEN;
            case SQLITE_CORRUPT -> Kind.CORRUPT;
            case SQLITE_NOTADB -> Kind.NOT_A_DATABASE;
            case SQLITE_IOERR -> Kind.IO;
            case SQLITE_CONSTRAINT -> Kind.RULE;
            default -> Kind.OTHER;
        };
    }

    private static String full(Path file) {
        return "The disk that holds " + file + " is full, so nothing was written. Make room on it and try again.";
    }

    private static String words(Kind kind, Path file, SQLException cause) {
        return switch (kind) {
            case FULL -> full(file);
            case LOCKED ->
                "Another program is writing to " + file + " and did not finish. Close it, or wait, and try again.";
            case READ_ONLY ->
                "The database " + file + " or its folder cannot be written. Give your account the right to write there,"
                        + " or choose another data folder.";
            case CANNOT_OPEN ->
                "The database " + file
                        + " cannot be opened. Check that its folder exists and that your account may read"
                        + " and write there.";
            case CORRUPT, NOT_A_DATABASE ->
                "The database " + file + " is damaged; it was left as it is. " + Backups.wayBack();
            case IO ->
                "The disk that holds " + file
                        + " reported an error. Check the disk and its connection, then try again.";
            case RULE ->
                "The database refused the change because it breaks one of its rules (" + rule(cause) + "). Nothing was"
                        + " written.";
            case NEWER_VERSION, OTHER_EDITION, MISSING, KEY, OTHER ->
                "The database " + file + " reported an error (" + code(cause).name() + "). Nothing was written.";
        };
    }

    /** What the constraint or trigger says, without SQLite's own decoration: {@code [CODE] explanation (message)}. */
    private static String rule(SQLException cause) {
        String text = String.valueOf(cause.getMessage());
        int start = text.lastIndexOf('(');
        return start < 0 || !text.endsWith(")") ? text : text.substring(start + 1, text.length() - 1);
    }
}
