package org.merchantconsole.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.merchantconsole.desk.Outcome;
import org.merchantconsole.desk.Reasons;
import picocli.CommandLine;

/** What came of an action, in a sentence and as exit code. */
final class OutcomeText {

    private OutcomeText() {}

    /** Prints what came of it where it belongs. */
    static int say(Outcome outcome, Reasons reasons, CommandLine line) {
        PrintWriter out = line.getOut();
        PrintWriter err = line.getErr();
        return switch (outcome) {
            case Outcome.Done done -> {
                out.println(done.order() + ": " + done.sentence());
                yield ExitCode.DONE;
            }
            case Outcome.HandedOver handed -> {
                out.println(handed.order() + ": written down, and to be done on the provider's page " + handed.page());
                yield ExitCode.DONE;
            }
            case Outcome.RefusedByEngine no -> {
                err.println(no.order() + ": refused by rule "
                        + EngineCommand.lower(no.verdict().rule()) + ": "
                        + reasons.sentence(no.verdict(), Locale.ENGLISH)
                        + (no.verdict().wayOut().isEmpty() ? "" : " " + reasons.wayOut(no.verdict(), Locale.ENGLISH)));
                yield ExitCode.REFUSED_BY_ENGINE;
            }
            case Outcome.Busy busy -> {
                err.println(busy.order() + ": refused by rule in_flight: "
                        + busy.other().staff() + " asked for "
                        + EngineCommand.lower(busy.other().action().kind())
                        + ", and its outcome comes first.");
                yield ExitCode.REFUSED_BY_ENGINE;
            }
            case Outcome.RefusedByProvider no -> {
                err.println(no.order() + ": refused by the provider with code " + no.code() + ": " + no.text());
                yield ExitCode.REFUSED_BY_PROVIDER;
            }
            case Outcome.Unknown unknown -> {
                err.println(unknown.order() + ": nobody knows yet whether it was done (" + unknown.why()
                        + "). It will not be sent again before the provider's books have been read. Operation "
                        + unknown.operation() + ".");
                yield ExitCode.OUTCOME_UNKNOWN;
            }
            case Outcome.NotTaken not -> {
                err.println(not.order() + ": " + not.why());
                yield ExitCode.USAGE;
            }
            case Outcome.Staged staged -> {
                out.println(staged.order() + ": written down; leaves at " + staged.leavesAt() + ".");
                yield ExitCode.DONE;
            }
            case Outcome.NotSent notSent -> {
                err.println(
                        notSent.order() + ": not sent (" + notSent.why() + "). Nothing was changed at the provider.");
                yield ExitCode.OUTCOME_UNKNOWN;
            }
        };
    }
}
