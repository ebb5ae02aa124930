package org.merchantconsole.desk;

/** Told of each named point that an action passes. The program does nothing there; a trial stops it there. */
@FunctionalInterface
public interface Waypoints {

    /** Nobody listens. */
    Waypoints NONE = point -> {};

    /** The point is passed, on the thread that does the work. */
    void passed(Waypoint point);
}
