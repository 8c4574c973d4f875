// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.shell.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.openhims.platform.access.SignIn;
import org.openhims.platform.events.Backlog;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.print.Printing;
import org.openhims.platform.text.Texts;
import org.openhims.ui.BannerSource;
import org.openhims.ui.Formats;
import org.openhims.ui.HomeCard;
import org.openhims.ui.PatientAction;
import org.openhims.ui.PatientPanel;
import org.openhims.ui.SearchContribution;
import org.openhims.ui.ViewContribution;
import org.openhims.ui.Whiteboard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Everything that windows stand on: the platform's services and what modules contribute while they run. */
@Component(service = Desk.class, configurationPid = "org.openhims.ui.shell")
public final class Desk {

    /** How the shell behaves at this facility. */
    @interface Config {

        /** Minutes without a key or a click after which a window is locked. */
        int idle_minutes() default 10;
    }

    private final SignIn signIn;
    private final Texts texts;
    private final Facility facility;
    private final Clock clock;
    private final LiveHub live;
    private final Duration idle;
    private final Whiteboard<ViewContribution> views = new Whiteboard<>();
    private final Whiteboard<SearchContribution> searches = new Whiteboard<>();
    private final Whiteboard<HomeCard> cards = new Whiteboard<>();
    private final Whiteboard<BannerSource> banners = new Whiteboard<>();
    private final Whiteboard<PatientAction> actions = new Whiteboard<>();
    private final Whiteboard<PatientPanel> panels = new Whiteboard<>();
    private final Whiteboard<Printing> printing = new Whiteboard<>();
    private final Whiteboard<Backlog> backlogs = new Whiteboard<>();

    @Activate
    public Desk(@Reference SignIn signIn, @Reference Texts texts, @Reference Facility facility, @Reference Clock clock,
            @Reference LiveHub live, Config config) {
        this.signIn = signIn;
        this.texts = texts;
        this.facility = facility;
        this.clock = clock;
        this.live = live;
        this.idle = Duration.ofMinutes(config.idle_minutes());
    }

    SignIn signIn() {
        return signIn;
    }

    Texts texts() {
        return texts;
    }

    Facility facility() {
        return facility;
    }

    Clock clock() {
        return clock;
    }

    LiveHub live() {
        return live;
    }

    Duration idle() {
        return idle;
    }

    Whiteboard<ViewContribution> views() {
        return views;
    }

    Whiteboard<SearchContribution> searches() {
        return searches;
    }

    Whiteboard<HomeCard> cards() {
        return cards;
    }

    Whiteboard<BannerSource> banners() {
        return banners;
    }

    Whiteboard<PatientAction> actions() {
        return actions;
    }

    Whiteboard<PatientPanel> panels() {
        return panels;
    }

    Whiteboard<Printing> printing() {
        return printing;
    }

    Whiteboard<Backlog> backlogs() {
        return backlogs;
    }

    Formats formats(Locale locale) {
        return new Formats(texts, locale, facility.zone(), clock);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addView(ViewContribution view) {
        views.add(view);
    }

    void removeView(ViewContribution view) {
        views.remove(view);
        ClassCaches.clear();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addSearch(SearchContribution search) {
        searches.add(search);
    }

    void removeSearch(SearchContribution search) {
        searches.remove(search);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addCard(HomeCard card) {
        cards.add(card);
    }

    void removeCard(HomeCard card) {
        cards.remove(card);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addBanners(BannerSource source) {
        banners.add(source);
    }

    void removeBanners(BannerSource source) {
        banners.remove(source);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAction(PatientAction action) {
        actions.add(action);
    }

    void removeAction(PatientAction action) {
        actions.remove(action);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPanel(PatientPanel panel) {
        panels.add(panel);
    }

    void removePanel(PatientPanel panel) {
        panels.remove(panel);
        ClassCaches.clear();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPrinting(Printing printers) {
        printing.add(printers);
    }

    void removePrinting(Printing printers) {
        printing.remove(printers);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addBacklog(Backlog backlog) {
        backlogs.add(backlog);
    }

    void removeBacklog(Backlog backlog) {
        backlogs.remove(backlog);
    }
}
