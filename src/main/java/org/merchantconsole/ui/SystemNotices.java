package org.merchantconsole.ui;

/** The system's own notifications, which are seen while the window is not. */
@FunctionalInterface
public interface SystemNotices {

    /** A system that has none. */
    SystemNotices NONE = (title, text, clicked) -> false;

    /**
     * Shows a notification; blocking for a moment.
     *
     * @param clicked run, on any thread, when the person clicks on it; never where the system does not tell
     * @return false when the system has none, so that the window says it
     */
    boolean show(String title, String text, Runnable clicked);
}
