package org.merchantconsole.desk;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.merchantconsole.order.Gateway;
import org.merchantconsole.order.NotificationReader;
import org.merchantconsole.order.OperationId;
import org.merchantconsole.order.OrderStore;
import org.merchantconsole.order.RecordReader;
import org.merchantconsole.status.StatusEngine;

/**
 * All desks over one database and one provider. Safe to use from any thread; what calls the provider blocks and says so.
 *
 * @param reasons why an action is refused, as sentences
 */
public record Desks(
        OrderDesk orders,
        Dispatch dispatch,
        Outbox outbox,
        ReviewDesk review,
        ShippingDesk shipping,
        RemindersDesk reminders,
        RefundDesk refunds,
        ChargebackDesk chargebacks,
        BatchDesk batch,
        Worklist worklist,
        RadarDesk radar,
        HomeDesk home,
        Sync sync,
        Import imports,
        InboxDesk inbox,
        DriftDesk drift,
        NewOrderDesk newOrders,
        LinksDesk links,
        ViewsDesk views,
        CoverageDesk coverage,
        WhatIfDesk whatIf,
        Reasons reasons,
        StatusEngine engine) {

    /** Builds the desks; operation ids are random. */
    public static Desks over(
            OrderStore store,
            Gateway gateway,
            RecordReader reader,
            StatusEngine engine,
            InstantSource clock,
            Terms terms) {
        return over(store, gateway, reader, engine, clock, terms, Surroundings.real());
    }

    /** As above with the caller's own operation ids, which must be new each time: for tests that repeat. */
    public static Desks over(
            OrderStore store,
            Gateway gateway,
            RecordReader reader,
            StatusEngine engine,
            InstantSource clock,
            Terms terms,
            Supplier<OperationId> names) {
        return over(
                store,
                gateway,
                reader,
                engine,
                clock,
                terms,
                Surroundings.real().withNames(names));
    }

    /** As above in surroundings that a trial controls. */
    public static Desks over(
            OrderStore store,
            Gateway gateway,
            RecordReader reader,
            StatusEngine engine,
            InstantSource clock,
            Terms terms,
            Surroundings around) {
        Changes changes = new Changes();
        Sentences sentences = new Sentences(terms.locale());
        Reasons reasons = new Reasons();
        Judge judge = new Judge(engine, terms.site(), clock);
        Sites sites = new Sites(store, gateway.sites(), terms);
        Intake intake = new Intake(engine, sites);
        Fetch fetch = new Fetch(store, gateway, intake, judge, clock);
        Ledger ledger = new Ledger(store, judge, changes, clock);
        Proof proof = new Proof(engine);
        EvidenceShelf papers = new EvidenceShelf();
        Sender sender = new Sender(
                store, gateway, fetch, judge, proof, ledger, sentences, terms.providerPage(), clock, around, papers);
        Reconciler reconciler = new Reconciler(proof, sender, clock);
        Dispatch dispatch = new Dispatch(store, fetch, judge, ledger, sender, reconciler, clock, around, terms.grace());
        RefundDesk refunds = new RefundDesk(store, fetch, dispatch);
        NewOrderDesk newOrders = new NewOrderDesk(store, gateway, fetch, judge, changes, terms.locale(), clock, around);
        NotificationReader notifications = gateway.notifications();
        InboxClerk clerk =
                new InboxClerk(store, notifications, fetch, intake, judge, reconciler, changes, sentences, clock);
        OrderDesk orderDesk = new OrderDesk(store, fetch, judge, ledger, reconciler, changes, clock);
        return new Desks(
                orderDesk,
                dispatch,
                new Outbox(store, dispatch, sender, reconciler, ledger, sentences, terms.locale(), clock),
                new ReviewDesk(store, dispatch, new Remembering(store, engine, changes, clock), sentences, terms),
                new ShippingDesk(store, dispatch, engine, clock, terms.grace()),
                new RemindersDesk(store, dispatch, ledger, sentences, terms.site(), clock),
                refunds,
                new ChargebackDesk(store, dispatch, papers, sentences),
                new BatchDesk(store, dispatch, judge, reasons, terms, clock),
                new Worklist(store, clock),
                new RadarDesk(store, judge, clock),
                new HomeDesk(store, clock),
                new Sync(
                        new SyncRun.Parts(
                                store, gateway, fetch, intake, sites, judge, reconciler, changes, sentences, clock),
                        dispatch,
                        newOrders),
                new Import(store, reader, intake, sites, judge, changes, sentences, clock),
                new InboxDesk(store, notifications, clerk, sentences, clock),
                new DriftDesk(store, gateway, reader, fetch, sites, reconciler, changes, sentences, clock),
                newOrders,
                new LinksDesk(store, judge, clock),
                new ViewsDesk(store, orderDesk, terms.locale()),
                new CoverageDesk(store, engine, terms.site(), clock),
                new WhatIfDesk(store, dispatch, refunds, judge, engine, terms, clock),
                reasons,
                engine);
    }
}
