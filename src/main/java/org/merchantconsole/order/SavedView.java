package org.merchantconsole.order;

/**
 * A search that is kept under a name.
 *
 * @param id its number in the database; 0 for one that is not stored
 * @param ready names a view that came with the program; empty for one that somebody saved
 * @param name what staff call it; empty for one that came with the program and still has the program's name
 * @param search as it is typed
 * @param owner who saved it; empty for those that came with the program
 * @param shared whether everybody sees it
 * @param place where it stands among the others, smallest first
 */
public record SavedView(long id, String ready, String name, String search, String owner, boolean shared, long place) {

    /** One that somebody saves now. */
    public static SavedView of(String name, String search, String owner, boolean shared) {
        return new SavedView(0, "", name, search, owner, shared, 0);
    }

    /** Whether the person sees it. */
    public boolean isFor(String staff) {
        return shared || owner.equals(staff);
    }

    /** The same under another name. */
    public SavedView named(String other) {
        return new SavedView(id, ready, other, search, owner, shared, place);
    }

    /** The same with another search. */
    public SavedView searching(String other) {
        return new SavedView(id, ready, name, other, owner, shared, place);
    }

    /** The same, for everybody or for its owner alone. */
    public SavedView shared(boolean now) {
        return new SavedView(id, ready, name, search, owner, now, place);
    }

    /** The same at another place. */
    public SavedView at(long other) {
        return new SavedView(id, ready, name, search, owner, shared, other);
    }
}
