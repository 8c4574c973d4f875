// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasEnabled;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openhims.fixtures.ui.Fake;
import org.openhims.fixtures.ui.TestSession;
import org.openhims.fixtures.ui.TestTexts;
import org.openhims.fixtures.ui.TestWindow;
import org.openhims.platform.Problem;
import org.openhims.registration.Allergies;
import org.openhims.registration.Banner;
import org.openhims.registration.Patients;
import org.openhims.registration.Photos;
import org.openhims.registration.Sex;
import org.openhims.ui.parts.PatientBanner;

class PhotoScreensTest {

    private static final String UHID = "0700000000019";
    private static final byte[] PICTURE = {1, 2, 3};

    private final TestWindow window = TestWindow.open();
    private final TestSession session = TestSession.of("registrar", "patient.read", "patient.photo");
    private byte[] put;
    private final Fake<Photos> photos = Fake.of(Photos.class).on("of", args -> Optional.of(PICTURE)).on("small", args -> Optional.of(PICTURE))
            .on("put", args -> {
                put = (byte[]) args.get(1);
                return null;
            });

    @AfterEach
    void close() {
        window.close();
    }

    private static Banner banner(String photo) {
        return new Banner(UHID, "Sunita Devi", null, "SD", Sex.F, null, false, "", null, Allergies.NOT_ASKED, List.of(), null, null, photo);
    }

    private void open(String photo) {
        session.knows(banner(photo));
        new PhotoAction(photos.service()).run(session, UHID);
        window.settle();
    }

    private void take(String picture) {
        ComponentUtil.fireEvent(window.get("photo-stage"), new PhotoStage.Taken((PhotoStage) window.get("photo-stage"), true, picture));
    }

    private boolean mayBeSaved() {
        return ((HasEnabled) window.get("photo-save")).isEnabled();
    }

    @Test
    void whatWasTakenIsSavedOnlyAfterALook() {
        open(null);
        assertFalse(mayBeSaved() || window.sees("photo-remove"));

        take("data:image/jpeg;base64," + Base64.getEncoder().encodeToString(PICTURE));
        assertTrue(mayBeSaved());
        window.click("photo-save");

        assertArrayEquals(PICTURE, put);
        assertEquals(List.of("The photo is saved."), session.said);
    }

    @Test
    void anythingButAPictureIsNotTaken() {
        open(null);
        take("data:text/html;base64,AAAA");
        take("data:image/jpeg;base64,%%%");
        take(null);
        assertFalse(mayBeSaved());
    }

    @Test
    void aRefusedPhotoLeavesTheDialogOpenForAnother() {
        photos.on("put", args -> {
            throw Problem.invalid("photo", "photo.broken");
        });
        open(null);
        take("data:image/jpeg;base64,AAAA");
        window.click("photo-save");
        assertTrue(window.sees("photo-save") && session.said.isEmpty());
    }

    @Test
    void aPhotoIsRemovedWithAReason() {
        open("p1");
        window.click("photo-remove");
        window.settle();
        window.type("confirm-reason", "another patient");
        window.click("confirm-go");
        assertTrue(photos.asked().contains("remove[" + UHID + ", another patient]"), () -> photos.asked().toString());
    }

    @Test
    void theBannerShowsThePhotoAndSaysWhoseItIs() {
        session.photos.put(UHID, PICTURE);
        window.show(new PatientBanner(session.speaking(TestTexts.HINDI), banner("p1")));
        Component photo = window.get("banner-photo");
        assertEquals("Sunita Devi का फ़ोटो", photo.getElement().getAttribute("alt"));
        assertTrue(photo.getElement().getAttribute("src").startsWith("data:image/jpeg;base64,AQID"));
        assertFalse(window.text().contains("SD"));
    }

    @Test
    void whoMayNotReadTheRegisterSeesNoPhoto() {
        Banners banners = new Banners(Fake.of(Patients.class).service(), photos.service());
        assertTrue(banners.photo(session, UHID).isPresent());
        assertTrue(banners.photo(TestSession.of("storekeeper"), UHID).isEmpty());
    }
}
