package org.merchantconsole.ui.shell;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.merchantconsole.desk.Desks;
import org.merchantconsole.order.SandboxControl;
import org.merchantconsole.order.VerificationPages;
import org.merchantconsole.ui.Browser;
import org.merchantconsole.ui.FileChoice;
import org.merchantconsole.ui.SystemNotices;
import org.merchantconsole.ui.inbox.ListenerState;
import org.merchantconsole.ui.rescue.RescuePort;
import org.merchantconsole.ui.settings.SettingsPort;

/** What the window needs of the program around it; the composition root implements it. */
public interface Host extends SettingsPort {

    /**
     * Opens the database and the way to the provider of the settings in force, and starts the simulated provider when that
     * is the one. Blocking; what is thrown carries a sentence where staff can do something about it.
     */
    Session open();

    /** Opens the database to read only, without asking the provider for anything. Blocking. */
    Session openToRead();

    /** The time, where no session gives the provider's. */
    InstantSource time();

    /** What can be done for the database of the settings in force while it does not open. */
    RescuePort rescue();

    /** The system's browser. */
    Browser browser();

    /** Asks the person for files. */
    FileChoice files();

    /** The system's notifications. */
    default SystemNotices systemNotices() {
        return SystemNotices.NONE;
    }

    /** A sentence when something was wrong with the settings at the start; empty when all was well. */
    Optional<String> problem();

    /** Everything that belongs to one provider. */
    interface Session extends AutoCloseable {

        Desks desks();

        /** Whether every change is refused. */
        boolean readOnly();

        /** Whether today's copy of the database could not be made; known some time after the start. */
        boolean withoutCopy();

        /** Where the listener for notifications stands. */
        ListenerState listener();

        /** The provider's time: the real one, or the sandbox's. */
        InstantSource clock();

        /** The sandbox's own calls; null for a real provider. */
        @Nullable
        SandboxControl sandbox();

        /** Carries the bank's form of a 3-D Secure order to the browser. */
        VerificationPages verification();

        /** How far the sandbox's clock is ahead of the real one from now on. */
        void ahead(Duration ahead);

        /** Ends it: nothing is sent any more, the database is closed. */
        @Override
        void close();
    }
}
