// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.openhims.platform.access.Caller;
import org.openhims.platform.events.Event;
import org.openhims.platform.print.Sheet;
import org.openhims.registration.Banner;
import org.osgi.annotation.versioning.ProviderType;

/** One window of one user, as views see it. Used on the window's thread only. */
@ProviderType
public interface Session {

    /** Who uses this window now, with the rights and the language of now. */
    Caller caller();

    /** A text in the user's language. */
    String t(String key, Object... args);

    /** Dates, times and ages in the user's language and the facility's zone. */
    Formats formats();

    /** Goes to an address of this application, such as {@code patient/0700000000019}. */
    void go(String path);

    /** What the user has typed in a view and not saved; survives a change of language and a module that goes away. */
    Draft draft(String view);

    /**
     * Calls {@code refresh} on the window's thread, soon after events of these types were committed and while the component is attached.
     * Several events make one call.
     *
     * @param types as {@link org.openhims.platform.events.LiveListener#types}
     */
    void live(Component owner, Set<String> types, Consumer<List<Event>> refresh);

    /** Says in a few words what was done; gone after some seconds. */
    void say(String text);

    /** Does some work and shows why it was refused; true when it went through. A missing care team asks for a reason and tries again. */
    boolean attempt(Runnable work);

    /** Who these people are; bare banners with only the UHID for those that nobody can tell. */
    Map<String, Banner> banners(Collection<String> uhids);

    /** The photo of a patient for a banner, as a small JPEG; empty when there is none, or when nobody can tell. */
    default Optional<byte[]> photo(String uhid) {
        return Optional.empty();
    }

    /** Prints on this counter's printer, or shows the PDF when there is none or it is away. */
    void print(Sheet sheet);

    /** Shows a PDF to be printed. */
    void print(String name, byte[] pdf);

    /** What modules contribute to do for a patient; shown by {@link PatientActions}. */
    Whiteboard<PatientAction> patientActions();

    /** What modules contribute to tell about a patient; shown by {@link PatientPanels}. */
    Whiteboard<PatientPanel> patientPanels();

    default boolean may(String permission) {
        return permission == null || caller().may(permission);
    }

    default Banner banner(String uhid) {
        return banners(List.of(uhid)).get(uhid);
    }
}
