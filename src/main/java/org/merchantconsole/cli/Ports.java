package org.merchantconsole.cli;

/**
 * What commands need from packages that they may not know; implemented where all packages meet.
 *
 * @param sandbox starts a sandbox for other processes
 * @param door checks and takes notifications
 * @param keys where a key may come from other than the command line
 * @param simulator plays histories
 */
public record Ports(SandboxServer sandbox, NotificationDoor door, KeySource keys, Simulator simulator) {}
