// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.parts;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;

/** Takes what is typed or scanned: a scanner types like a keyboard and ends with Enter. Empties itself and stays ready for the next. */
public final class ScanField extends TextField {

    private static final long serialVersionUID = 1L;

    /** Enter, with what stands in the field at that moment, whether or not the value has reached the server. */
    @DomEvent(value = "keydown", filter = "event.key === 'Enter'")
    public static final class Entered extends ComponentEvent<ScanField> {

        private static final long serialVersionUID = 1L;
        private final String text;

        public Entered(ScanField source, boolean fromClient, @EventData("event.target.value") String text) {
            super(source, fromClient);
            this.text = text == null ? "" : text.strip();
        }

        public String text() {
            return text;
        }
    }

    /** What stands in the field while somebody types, a quarter of a second after the last key; a scanner is faster and ends with Enter. */
    @DomEvent("h-typed")
    public static final class Typed extends ComponentEvent<ScanField> {

        private static final long serialVersionUID = 1L;
        private final String text;

        public Typed(ScanField source, boolean fromClient, @EventData("event.detail") String text) {
            super(source, fromClient);
            this.text = text == null ? "" : text.strip();
        }

        public String text() {
            return text;
        }
    }

    public ScanField(String id, String label, Consumer<String> taken) {
        setId(id);
        addClassName("h-scan");
        setAriaLabel(label);
        setPlaceholder(label);
        setPrefixComponent(Icon.SEARCH.component());
        setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        getElement().setAttribute("maxlength", "4000");
        addListener(Entered.class, e -> take(e.text(), taken));
    }

    /** Also tells what stands in the field while somebody types; empty when it was emptied by hand. */
    public ScanField whileTyping(Consumer<String> told) {
        getElement().setAttribute("data-typing", "");
        addListener(Typed.class, e -> told.accept(e.text()));
        return this;
    }

    /** Adds a button that reads a code by the camera. It shows only where a browser gives one: by https, with a camera there. */
    public ScanField withCamera(Session session) {
        NativeButton camera = new NativeButton();
        camera.setId(getId().orElse("scan") + "-camera");
        camera.addClassName("h-camera");
        camera.setAriaLabel(session.t("ui.camera"));
        camera.setTitle(session.t("ui.camera"));
        camera.getElement().setAttribute("type", "button").setProperty("innerHTML", Icon.CAMERA.svg());
        for (String text : new String[] {"title", "hint", "close", "denied", "away"}) {
            camera.getElement().setAttribute("data-" + text, session.t("ui.camera." + text));
        }
        setSuffixComponent(camera);
        return this;
    }

    private void take(String text, Consumer<String> taken) {
        if (text.isEmpty()) {
            return;
        }
        clear();
        // The server may never have seen a value, so clear() alone need not reach the browser.
        getElement().executeJs("this.value = ''");
        taken.accept(text);
    }
}
