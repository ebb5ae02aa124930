package org.merchantconsole.desk;

import java.time.LocalDate;
import org.merchantconsole.order.OrderStore;

/**
 * The orders of a list whose next deadline lies in one stretch of time, counted by the database.
 *
 * @param search finds exactly these orders within the list
 * @param total how many, and what they come to in each currency
 */
public record DueGroup(Stretch stretch, String search, OrderStore.Total total) {

    /** The stretches, soonest first; every order of a list is in one of them. */
    public enum Stretch {
        /** The deadline has passed. */
        OVERDUE,
        /** It is today, where the provider counts its days. */
        TODAY,
        /** It is within three times 24 hours, but not today. */
        DAYS,
        /** It is later, or there is none. */
        LATER;

        /**
         * Finds its orders within a list.
         *
         * @param today where the provider counts its days
         */
        public String search(LocalDate today) {
            return switch (this) {
                case OVERDUE -> "is:overdue";
                case TODAY -> "due:" + today + " -is:overdue";
                case DAYS -> "left:<3d -is:overdue -due:" + today;
                case LATER -> "-left:<3d -is:overdue -due:" + today;
            };
        }
    }
}
