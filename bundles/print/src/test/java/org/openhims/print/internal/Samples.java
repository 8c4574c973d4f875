// SPDX-License-Identifier: Apache-2.0
package org.openhims.print.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openhims.platform.print.Element;
import org.openhims.platform.print.Element.Align;
import org.openhims.platform.print.Sheet;
import org.openhims.platform.print.Sheet.Paper;

/** Sheets as the modules make them, of every paper. Names are invented. */
final class Samples {

    static final Locale HINDI = Locale.forLanguageTag("hi");
    static final String ACCESSION = "1000000008";
    static final String TOKEN = "HIMS1.eyJ1IjoiMDcxMjM0NTY3ODkwMSIsIm4iOiJTdW5pdGEgRGV2aSIsInkiOjE5OTAsInMiOiJGIn0"
            .concat(".MEUCIQDkq3v0b8m1yZc4w9XjT2sL7nR5pF6hGqUeVtYiOaAzBwIgKJxNlMfDgHsPqRtSuWvXyZ0123456789abcdefAB");

    private Samples() {
    }

    static Sheet label() {
        return new Sheet("Specimen label", Paper.LABEL, HINDI, List.of(
                new Element.Text("सुनीता देवी क्षत्रिय", 8, true, Align.LEFT),
                Element.Text.plain("F 36 y · 0712345678901", 6.5),
                new Element.Bars(ACCESSION, 46, 9),
                new Element.Text(ACCESSION + "  CBC  EDTA", 7, true, Align.CENTER)));
    }

    static Sheet narrowBars() {
        return new Sheet("Specimen label", Paper.LABEL, Locale.ENGLISH, List.of(new Element.Bars(ACCESSION, 38, 12)));
    }

    static Sheet card() {
        return new Sheet("Card", Paper.CARD, HINDI, List.of(
                new Element.Box(3, 3, 50, 8, List.of(new Element.Text("दिल्ली राज्य ई-स्वास्थ्य कार्ड", 9, true, Align.LEFT))),
                new Element.Box(3, 12, 46, 39, List.of(
                        new Element.Text("श्रीमती सुनीता देवी", 10, true, Align.LEFT),
                        Element.Text.plain("Sunita Devi", 9),
                        new Element.Pair("UHID", "07 1234 5678 901", 9),
                        new Element.Pair("जन्म वर्ष", "1990", 9),
                        new Element.Pair("लिंग", "महिला", 9))),
                new Element.Box(49, 15, 34, 34, List.of(new Element.Qr(TOKEN, 34)))));
    }

    static Sheet slip() {
        return new Sheet("Token", Paper.SLIP, HINDI, List.of(
                new Element.Text("नर्मदा विहार ज़िला अस्पताल", 11, true, Align.CENTER),
                new Element.Rule(),
                new Element.Text("टोकन 17", 28, true, Align.CENTER),
                new Element.Pair("विभाग", "स्त्री एवं प्रसूति रोग", 10),
                new Element.Pair("Room", "12", 10),
                new Element.Text("कृपया प्रतीक्षा करें, आपका क्रमांक पुकारा जाएगा।", 9, false, Align.LEFT),
                new Element.Gap(2),
                new Element.Bars("0712345678901", 60, 12)));
    }

    static Sheet report(int rows) {
        List<List<String>> results = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            results.add(List.of("हीमोग्लोबिन (Haemoglobin) " + i, "13.2", "g/dL", "12.0 – 15.0"));
        }
        return new Sheet("Laboratory report", Paper.A4, HINDI, List.of(
                new Element.Text("जाँच रिपोर्ट / Laboratory report", 16, true, Align.CENTER),
                new Element.Pair("रोगी", "सुनीता देवी · Sunita Devi", 11),
                new Element.Pair("संदर्भित चिकित्सक", "डॉ॰ विद्युत् राष्ट्रीय (₹ 0)", 11),
                new Element.Gap(4),
                new Element.Table(List.of("जाँच", "परिणाम", "इकाई", "सामान्य सीमा"), results, List.of(5.0, 2.0, 2.0, 3.0), 10),
                new Element.Text("किसी भी शंका के लिए चिकित्सक से मिलें। ".repeat(6), 10, false, Align.LEFT)));
    }
}
