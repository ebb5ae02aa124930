package org.merchantconsole.store;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.merchantconsole.order.SavedView;
import org.merchantconsole.order.ViewStore;

/** The saved views in the database. */
final class SavedViews implements ViewStore {

    private static final String COLUMNS = "SELECT id, ready, name, search, owner, shared, place FROM saved_views ";

    private final Database database;

    SavedViews(Database database) {
        this.database = database;
    }

    private static SavedView view(Row row) throws SQLException {
        return new SavedView(
                row.number(), row.text(), row.text(), row.text(), row.text(), row.smallNumber() == 1, row.number());
    }

    @Override
    public List<SavedView> all() {
        return database.read(session -> session.list(COLUMNS + "ORDER BY place, id", SavedViews::view));
    }

    @Override
    public Optional<SavedView> find(long id) {
        return database.read(session -> session.first(COLUMNS + "WHERE id = ?", SavedViews::view, id));
    }

    @Override
    public SavedView add(SavedView view) {
        return database.write(session -> {
            session.run("""
                    INSERT INTO saved_views (ready, name, search, owner, shared, place)
                    VALUES (?, ?, ?, ?, ?, (SELECT ifnull(max(place), 0) + 1 FROM saved_views))
                    """, view.ready(), view.name(), view.search(), view.owner(), view.shared());
            return session.first(COLUMNS + "ORDER BY id DESC LIMIT 1", SavedViews::view)
                    .orElseThrow();
        });
    }

    @Override
    public void change(Collection<SavedView> views) {
        database.write(session -> {
            int changed = 0;
            for (SavedView view : views) {
                changed += session.run(
                        "UPDATE saved_views SET name = ?, search = ?, shared = ?, place = ? WHERE id = ?",
                        view.name(),
                        view.search(),
                        view.shared(),
                        view.place(),
                        view.id());
            }
            return changed;
        });
    }

    @Override
    public void remove(long id) {
        database.write(session -> session.run("DELETE FROM saved_views WHERE id = ?", id));
    }
}
