package org.merchantconsole.ui.order;

/** What lies over the order in the pane while it is open: its past, what might become of it, or its family. Nothing is sent from there. */
public sealed interface CloserLook permits ReplayModel, WhatIfModel, FamilyModel {}
