package org.merchantconsole.order;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The saved views in the database. They are nobody's money: no audit row is written for them. */
public interface ViewStore {

    /** All of them, everybody's, in their order. */
    List<SavedView> all();

    Optional<SavedView> find(long id);

    /** Stores a new one behind all others; with its number and place. */
    SavedView add(SavedView view);

    /** Stores those that are there still as they are given. */
    void change(Collection<SavedView> views);

    void remove(long id);
}
