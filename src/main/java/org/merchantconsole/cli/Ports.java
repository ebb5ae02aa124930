package org.merchantconsole.cli;

import java.time.InstantSource;

/**
 * What commands need from packages that they may not know; implemented where all packages meet.
 *
 * @param sandbox starts a sandbox for other processes
 * @param door checks and takes notifications
 * @param keys where a key may come from other than the command line
 * @param simulator plays histories
 * @param trials kills the program and looks at what is left
 * @param upkeep reaches a database without opening it for work
 * @param clock the time
 */
public record Ports(
        SandboxServer sandbox,
        NotificationDoor door,
        KeySource keys,
        Simulator simulator,
        CrashTrials trials,
        UpkeepSource upkeep,
        InstantSource clock) {}
