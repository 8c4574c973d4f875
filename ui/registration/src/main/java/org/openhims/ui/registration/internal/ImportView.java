// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.Component;
import org.openhims.registration.PatientExports;
import org.openhims.registration.PatientImports;
import org.openhims.ui.Icon;
import org.openhims.ui.Place;
import org.openhims.ui.Session;
import org.openhims.ui.ViewContribution;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Reference;

/** {@code /admin/import}: patients of another system from a file, and the register as a file. */
@org.osgi.service.component.annotations.Component
public final class ImportView implements ViewContribution {

    private static final int WITH_THE_ADMINISTRATION = 87;

    private final PatientImports imports;
    private final PatientExports exports;

    @Activate
    public ImportView(@Reference PatientImports imports, @Reference PatientExports exports) {
        this.imports = imports;
        this.exports = exports;
    }

    @Override
    public Place place() {
        return Place.menu("admin/import", "uiregistration.import", Icon.PEOPLE, WITH_THE_ADMINISTRATION, "patient.import");
    }

    @Override
    public Component open(Session session, String rest) {
        return new ImportPage(session, imports, exports);
    }
}
