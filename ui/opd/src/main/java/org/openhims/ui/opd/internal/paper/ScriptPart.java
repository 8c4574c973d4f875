// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.opd.internal.paper;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Base64;
import org.openhims.opd.PaperScript;
import org.openhims.opd.PaperScripts;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** The handwritten slips of a visit: print an empty one, attach a picture, look at those attached. */
public final class ScriptPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final String JPEG = "data:image/jpeg;base64,";

    private final transient Session session;
    private final transient PaperScripts scripts;
    private final String visit;
    private final Div pictures = Parts.spoken(Parts.div("h-stack"));

    public ScriptPart(Session session, PaperScripts scripts, String visit) {
        this.session = session;
        this.scripts = scripts;
        this.visit = visit;
        addClassName("h-stack");
        pictures.setId("script-pictures");
        ActionButton print = new ActionButton("script-print", session.t("uiopd.script.print"), Icon.PRINT,
                () -> session.attempt(() -> session.print(scripts.slip(session.caller(), visit)))).quiet();
        add(Parts.div("h-row", print));
        if (session.may("opd.paper.attach")) {
            add(upload());
        }
        add(pictures);
        show();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, picture) -> attach(picture)));
        upload.setId("script-upload");
        upload.setAcceptedFileTypes("image/jpeg", "image/png");
        upload.setMaxFileSize(PaperScripts.MOST_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new ActionButton("script-choose", session.t("uiopd.script.choose"), Icon.CAMERA, () -> { }));
        upload.addAllFinishedListener(e -> upload.clearFileList());
        return upload;
    }

    void attach(byte[] picture) {
        if (session.attempt(() -> scripts.attach(session.caller(), visit, picture))) {
            session.say(session.t("uiopd.script.attached"));
            show();
        }
    }

    private void show() {
        session.attempt(() -> {
            pictures.removeAll();
            for (PaperScript script : scripts.of(session.caller(), visit)) {
                Image image = new Image(JPEG + Base64.getEncoder().encodeToString(scripts.picture(session.caller(), script.id())),
                        session.t("uiopd.script.alt", script.token()));
                image.setMaxWidth("100%");
                pictures.add(image, Parts.span("h-small h-soft", session.formats().dateTime(script.takenAt()) + " · " + script.takenBy()));
            }
        });
    }
}
