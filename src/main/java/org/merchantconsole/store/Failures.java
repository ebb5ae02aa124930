package org.merchantconsole.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.merchantconsole.order.StoreException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite reports into a sentence for staff: what is wrong with the file and what to do. */
final class Failures {

    private Failures() {}

    static StoreException sentence(Path file, SQLException cause) {
        return new StoreException(words(file, cause), cause);
    }

    private static String words(Path file, SQLException cause) {
        SQLiteErrorCode code =
                cause instanceof SQLiteException lite ? lite.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        // The low byte is the primary code; the rest refines it.
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(code.code & 0xff);
        return switch (primary) {
            case SQLITE_FULL ->
                "The disk that holds " + file + " is full, so nothing was written. Make room on it and try again.";
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "Another program is writing to " + file + " and did not finish. Close it, or wait, and try again.";
            case SQLITE_READONLY, SQLITE_PERM ->
                "The database " + file + " or its folder cannot be written. Give your account the right to write there,"
                        + " or choose another data folder.";
            case SQLITE_CANTOPEN ->
                "The database " + file
                        + " cannot be opened. Check that its folder exists and that your account may read"
                        + " and write there.";
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                "The database " + file + " is damaged; it was left as it is. Close the console and put back the newest"
                        + " file of the folder backups beside it.";
            case SQLITE_IOERR ->
                "The disk that holds " + file
                        + " reported an error. Check the disk and its connection, then try again.";
            case SQLITE_CONSTRAINT ->
                "The database refused the change because it breaks one of its rules (" + rule(cause) + "). Nothing was"
                        + " written.";
            default -> "The database " + file + " reported an error (" + code.name() + "). Nothing was written.";
        };
    }

    /** What the constraint or trigger says, without SQLite's own decoration: {@code [CODE] explanation (message)}. */
    private static String rule(SQLException cause) {
        String text = String.valueOf(cause.getMessage());
        int start = text.lastIndexOf('(');
        return start < 0 || !text.endsWith(")") ? text : text.substring(start + 1, text.length() - 1);
    }
}
