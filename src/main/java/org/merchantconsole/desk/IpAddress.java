package org.merchantconsole.desk;

import java.net.InetAddress;

/** Addresses of computers, read without asking any name server. */
final class IpAddress {
    private IpAddress() {}

    /** Whether the text is an IPv4 or IPv6 address. */
    static boolean isAddress(String text) {
        try {
            InetAddress.ofLiteral(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
