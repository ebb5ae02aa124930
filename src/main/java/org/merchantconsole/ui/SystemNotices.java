package org.merchantconsole.ui;

/** The system's own notifications, which are seen while the window is not. */
@FunctionalInterface
public interface SystemNotices {

    /** A system that has none. */
    SystemNotices NONE = (title, text) -> false;

    /**
     * Shows a notification; blocking for a moment.
     *
     * @return false when the system has none, so that the window says it
     */
    boolean show(String title, String text);
}
