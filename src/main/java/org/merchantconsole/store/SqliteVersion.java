package org.merchantconsole.store;

/** A version of SQLite, its three first numbers; what the driver adds to them is left out. */
record SqliteVersion(int major, int minor, int patch) implements Comparable<SqliteVersion> {
    static SqliteVersion of(String text) {
        String[] parts = text.split("\\.", -1);
        return new SqliteVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    @Override
    public int compareTo(SqliteVersion other) {
        return major != other.major
                ? Integer.compare(major, other.major)
                : minor != other.minor ? Integer.compare(minor, other.minor) : Integer.compare(patch, other.patch);
    }
}
