// SPDX-License-Identifier: Apache-2.0
package org.openhims.facility.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Messages as Karaf 4.4 gives them. */
class ResolverMessageTest {

    private final ResolverMessage message = new ResolverMessage(TextsService.of(ResolverMessageTest.class.getClassLoader()));

    private String inWords(String karafs) {
        return message.inWords(Locale.ENGLISH, new IllegalStateException(karafs));
    }

    @Test
    void aServiceThatIsMissing() {
        assertEquals("hims-broken needs the service org.example.Nothing, which no known module provides", inWords(
                "Unable to resolve root: missing requirement [root] osgi.identity; osgi.identity=hims-broken; type=karaf.feature; "
                + "version=\"[0.1.0,0.1.0]\"; filter:=\"(&(osgi.identity=hims-broken)(type=karaf.feature)(version>=0.1.0)(version<=0.1.0))\" "
                + "[caused by: Unable to resolve hims-broken/0.1.0: missing requirement [hims-broken/0.1.0] osgi.service; "
                + "filter:=\"(objectClass=org.example.Nothing)\"]"));
    }

    @Test
    void aPackageThatIsMissingDeepDown() {
        assertEquals("org.openhims.lab needs the package org.openhims.opd 1.0.0, which nothing here provides", inWords(
                "Unable to resolve root: missing requirement [root] osgi.identity; osgi.identity=hims-lab; type=karaf.feature; "
                + "version=\"[0.1.0,0.1.0]\"; filter:=\"(&(osgi.identity=hims-lab)(type=karaf.feature)(version>=0.1.0)(version<=0.1.0))\" "
                + "[caused by: Unable to resolve hims-lab/0.1.0: missing requirement [hims-lab/0.1.0] osgi.identity; "
                + "osgi.identity=org.openhims.lab; type=osgi.bundle; version=\"[0.1.0,0.1.0]\"; resolution:=mandatory "
                + "[caused by: Unable to resolve org.openhims.lab/0.1.0: missing requirement [org.openhims.lab/0.1.0] osgi.wiring.package; "
                + "filter:=\"(&(osgi.wiring.package=org.openhims.opd)(version>=1.0.0)(!(version>=2.0.0)))\"]]"));
    }

    @Test
    void aFeatureThatNoRepositoryHas() {
        assertEquals("root needs hims-radiology, which no known repository has", inWords(
                "Unable to resolve root: missing requirement [root] osgi.identity; osgi.identity=hims-radiology; type=karaf.feature"));
    }

    @Test
    void anotherCapability() {
        assertEquals("x needs JavaSE, which nothing here provides", inWords("missing requirement [x/1.0.0] osgi.ee; filter:=\"(osgi.ee=JavaSE)\""));
    }

    @Test
    void whatItDoesNotKnowIsGivenAsItIs() {
        assertEquals("the installer refused: No matching features for hims-nosuch/0", inWords("No matching features for hims-nosuch/0"));
        assertEquals("the installer refused: IllegalStateException", message.inWords(Locale.ENGLISH, new IllegalStateException()));
    }
}
