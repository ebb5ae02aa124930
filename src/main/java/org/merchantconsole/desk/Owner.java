package org.merchantconsole.desk;

import java.util.Optional;

/**
 * Which running program has a sending in hand, so that one that starts beside it does not take it for left behind. A name
 * is a process number and the moment the process began, because numbers are used again.
 */
final class Owner {
    private final String self;

    Owner() {
        this.self = name(ProcessHandle.current());
    }

    /** This program. */
    String self() {
        return self;
    }

    /** Whether the program still runs on this machine. */
    boolean alive(String name) {
        String number = name.split("@", 2)[0];
        if (!number.matches("\\d{1,18}")) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(number));
        return process.isPresent()
                && process.get().isAlive()
                && name(process.get()).equals(name);
    }

    private static String name(ProcessHandle process) {
        return process.pid() + "@"
                + process.info().startInstant().map(Object::toString).orElse("");
    }
}
