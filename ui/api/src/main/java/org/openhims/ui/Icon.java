// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui;

import com.vaadin.flow.component.html.Span;

/** Our own small set of icons: strokes on a grid of 24, drawn in the colour of the text. */
public enum Icon {
    HOME("M4 11l8-7 8 7v9h-5v-6H9v6H4z"),
    SEARCH("M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13zM15.5 15.5L20 20"),
    PERSON("M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20c.6-4 3.6-6 7.5-6s6.900 2 7.500 6"),
    PERSON_ADD("M10 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM3 20c.6-4 3.400-6 7-6 1.500 0 2.900.4 4 1M18 14v6M15 17h6"),
    PEOPLE("M9 5a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7zM2.500 19c.5-3.300 3-5 6.500-5s6 1.700 6.500 5M15.500 5.300a3.500 3.500 0 0 1 0 6.400M17.500 14.500c2.300.6 3.700 2.200 4 4.500"),
    QUEUE("M4 6h3v3H4zM4 15h3v3H4zM11 7.500h9M11 16.500h9"),
    STETHOSCOPE("M6 4v5a4 4 0 0 0 8 0V4M4.500 4H7M13 4h2.500M10 13v2.500a4.500 4.500 0 0 0 9 0V13M19 9.500a1.750 1.750 0 1 1 0 3.500 1.750 1.750 0 0 1 0-3.500z"),
    FLASK("M9 4h6M10 4v6l-5 8.500a1 1 0 0 0 .9 1.500h12.200a1 1 0 0 0 .9-1.500L14 10V4M7.500 15h9"),
    TUBE("M8 4h8M9 4v13a3 3 0 0 0 6 0V4M9 11h6"),
    DEVICE("M5 4h14v12H5zM8.500 8h4M8.500 11.500h4M16 8v4M12 16v4M8 20h8"),
    CHECK("M5 12.500l4.500 4.500L19 7.500"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    ALERT("M12 4l9 16H3zM12 10v4.500M12 17v.5"),
    INFO("M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM12 11v5.500M12 7.500v.5"),
    LINK_OFF("M9.500 14.500l5-5M8 11l-2.500 2.500a3.500 3.500 0 0 0 5 5L13 16M16 13l2.500-2.500a3.500 3.500 0 0 0-5-5L11 8M4 4l16 16"),
    PRINT("M7 9V4h10v5M7 17H4v-8h16v8h-3M7 14h10v6H7z"),
    CAMERA("M4 7.500h3.500L9 5h6l1.500 2.500H20v11H4zM12 9.500a3.500 3.500 0 1 1 0 7 3.500 3.500 0 0 1 0-7z"),
    CARD("M3 6h18v12H3zM6.500 10.500h4v4h-4zM13.500 10.500h5M13.500 14h3"),
    TICKET("M4 7h16v3.500a1.500 1.500 0 0 0 0 3V17H4v-3.500a1.500 1.500 0 0 0 0-3zM14 7v10"),
    CALL("M5 10v4h3l5 4V6L8 10zM16 9.500a3.500 3.500 0 0 1 0 5M18.500 7a7 7 0 0 1 0 10"),
    SKIP("M5 6l8 6-8 6zM17 6v12"),
    UNDO("M8 6L4 10l4 4M4 10h10a5 5 0 0 1 0 10h-3"),
    NOTE("M6 4h9l4 4v12H6zM15 4v4h4M9 12h7M9 15.500h5"),
    SIGN("M4 18c3-1 4-9 6-9s-1 7 1 7 2.500-4 4-4 1 3 5 3M4 21h16"),
    RECORD("M5 4h14v16H5zM9 8.500h6M9 12h6M9 15.500h3"),
    USERS_KEY("M9 6a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM12.500 11.500L20 19M17 16l2-2M14.800 13.800l1.700-1.700"),
    MODULES("M4 4h7v7H4zM13 13h7v7h-7zM4 13h7v7H4zM16.500 4v7M13 7.500h7"),
    SHIELD("M12 3.500l7.500 3v5c0 4.500-3 7.500-7.500 9-4.500-1.500-7.500-4.500-7.500-9v-5zM8.500 12l2.500 2.500 4.500-5"),
    EVENTS("M3 12h4l2.500-7 5 14L17 12h4"),
    LOCK("M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3M12 14.500v2"),
    LEAVE("M10 4H5v16h5M9 12h11M16 8l4 4-4 4"),
    MOON("M19 14.500A7.500 7.500 0 0 1 9.500 5 7.500 7.500 0 1 0 19 14.500z"),
    MENU("M4 7h16M4 12h16M4 17h16"),
    CLOCK("M12 3.500a8.500 8.500 0 1 1 0 17 8.500 8.500 0 0 1 0-17zM12 7.500V12l3 2"),
    DOWN("M6 9l6 6 6-6"),
    PLUS("M12 5v14M5 12h14");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public String svg() {
        return "<svg viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\"" + path + "\"/></svg>";
    }

    /** The icon for beside a text; silent for screen readers. */
    public Span component() {
        Span span = new Span();
        span.addClassName("h-icon");
        span.getElement().setAttribute("aria-hidden", "true");
        span.getElement().setProperty("innerHTML", svg());
        return span;
    }
}
