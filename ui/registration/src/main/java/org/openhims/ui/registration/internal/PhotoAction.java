// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.Set;
import org.openhims.registration.Banner;
import org.openhims.registration.Photos;
import org.openhims.ui.Icon;
import org.openhims.ui.Moment;
import org.openhims.ui.PatientAction;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Confirm;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes a patient's photo, by the camera or from a file, or removes it with a reason. */
@Component
public final class PhotoAction implements PatientAction {

    private final Photos photos;

    @Activate
    public PhotoAction(@Reference Photos photos) {
        this.photos = photos;
    }

    @Override
    public Button button() {
        return new Button("photo", "uiregistration.photo", Icon.CAMERA, null, 55, "patient.photo", Set.of(Moment.PATIENT, Moment.REGISTERED));
    }

    @Override
    public void run(Session session, String uhid) {
        Banner patient = session.banner(uhid);
        new Asked(session, patient, patient.photo() == null ? null : photos.of(session.caller(), uhid).orElse(null)).dialog.open();
    }

    private final class Asked {

        private final Session session;
        private final String uhid;
        private final Dialog dialog = new Dialog();
        private final ActionButton save;
        private byte[] taken;

        private Asked(Session session, Banner patient, byte[] now) {
            this.session = session;
            this.uhid = patient.uhid();
            save = new ActionButton("photo-save", session.t("uiregistration.photo.save"), Icon.CHECK, this::save).primary();
            save.setEnabled(false);
            dialog.setHeaderTitle(session.t("uiregistration.photo") + " · " + patient.name());
            dialog.setWidth("26rem");
            dialog.add(new PhotoStage(session, session.t("ui.banner.photo", patient.name()), now, this::taken));
            if (now != null) {
                dialog.getFooter().add(ActionButton.of("photo-remove", session.t("uiregistration.photo.remove"), this::remove).danger());
            }
            dialog.getFooter().add(ActionButton.of("photo-leave", session.t("ui.confirm.leave"), dialog::close), save);
            dialog.addDetachListener(e -> e.getUI().getPage().executeJs("window.himsPhoto.stop()"));
        }

        private void taken(byte[] picture) {
            taken = picture;
            save.setEnabled(true);
        }

        private void save() {
            if (session.attempt(() -> photos.put(session.caller(), uhid, taken))) {
                dialog.close();
                session.say(session.t("uiregistration.photo.saved"));
            }
        }

        private void remove() {
            dialog.close();
            Confirm.reason(session, session.t("uiregistration.photo.remove"), session.t("uiregistration.photo.remove.ask"),
                    session.t("uiregistration.photo.remove"), why -> {
                        if (session.attempt(() -> photos.remove(session.caller(), uhid, why))) {
                            session.say(session.t("uiregistration.photo.removed"));
                        }
                    });
        }
    }
}
