// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.dom.Element;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** Where a photo is chosen or taken; {@code photo.js} does it in the browser. The camera's button is there where a browser gives one. */
final class PhotoStage extends Div {

    private static final long serialVersionUID = 1L;
    private static final String JPEG = "data:image/jpeg;base64,";

    /** What was chosen or taken, as a data address. */
    @DomEvent("h-photo")
    public static final class Taken extends ComponentEvent<PhotoStage> {

        private static final long serialVersionUID = 1L;
        private final String picture;

        public Taken(PhotoStage source, boolean fromClient, @EventData("event.detail") String picture) {
            super(source, fromClient);
            this.picture = picture;
        }

        /** Empty for anything but a JPEG. */
        Optional<byte[]> jpeg() {
            try {
                return picture != null && picture.startsWith(JPEG) ? Optional.of(Base64.getDecoder().decode(picture.substring(JPEG.length()))) : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    /** @param now the photo until now, or null */
    PhotoStage(Session session, String alt, byte[] now, Consumer<byte[]> taken) {
        setId("photo-stage");
        addClassName("h-photo");
        getElement().setAttribute("data-shows", now == null ? "none" : "picture");
        for (String text : new String[] {"hint", "denied", "away", "broken"}) {
            getElement().setAttribute("data-" + text, session.t("uiregistration.photo." + text));
        }
        Image picture = new Image(now == null ? "" : JPEG + Base64.getEncoder().encodeToString(now), alt);
        Element video = new Element("video").setAttribute("muted", "").setAttribute("playsinline", "").setAttribute("aria-label", session.t("uiregistration.photo.live"));
        Div none = Parts.div("h-photo-none", Icon.PERSON.component());
        add(picture, none);
        getElement().appendChild(video);
        Div hint = Parts.div("h-soft");
        hint.getElement().setAttribute("role", "status");
        add(hint, Parts.div("h-row", button(session, "file", Icon.NOTE), button(session, "camera", Icon.CAMERA), button(session, "take", Icon.CAMERA).primary()));
        addListener(Taken.class, e -> e.jpeg().ifPresent(taken));
    }

    private static ActionButton button(Session session, String what, Icon icon) {
        ActionButton button = new ActionButton("photo-" + what, session.t("uiregistration.photo." + what), icon, () -> { });
        button.getElement().setAttribute("data-photo", what);
        return button;
    }
}
