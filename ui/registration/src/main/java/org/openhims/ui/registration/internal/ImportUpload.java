// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.registration.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.openhims.platform.ProblemException;
import org.openhims.platform.access.Caller;
import org.openhims.registration.PatientImports;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.openhims.ui.parts.Parts;

/** Where the file comes from, and the file, which is looked at as it comes; nobody is registered by that. */
final class ImportUpload extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 60;

    private final transient Session session;
    private final transient PatientImports imports;
    private final transient Runnable come;
    private final TextField source = new TextField();
    private final Upload upload = new Upload((UploadHandler) this::arrived);
    private final Span first;
    private final Div refused = Parts.spoken(Parts.div("h-warning"));
    private transient UI window;
    private transient Caller by;
    private String from = "";

    /** @param come is told in the window when a file was taken in */
    ImportUpload(Session session, PatientImports imports, Runnable come) {
        this.session = session;
        this.imports = imports;
        this.come = come;
        this.first = Parts.spoken(new Span(session.t("uiregistration.import.first")));
        source.setId("import-source");
        source.setLabel(session.t("uiregistration.import.source"));
        source.setHelperText(session.t("uiregistration.import.source.help"));
        source.setMaxLength(LONGEST);
        source.setWidthFull();
        source.setValueChangeMode(ValueChangeMode.EAGER);
        source.addValueChangeListener(e -> ready());
        upload.setId("import-file");
        upload.setWidthFull();
        upload.setMaxFiles(1);
        upload.setAcceptedFileTypes(".csv", ".txt", ".tsv");
        upload.setUploadButton(new ActionButton("import-choose", session.t("uiregistration.import.choose"), Icon.PLUS, () -> { }).primary());
        upload.setI18n(words());
        upload.addAllFinishedListener(e -> upload.clearFileList());
        first.setId("import-first");
        refused.setId("import-refused");
        refused.setVisible(false);
        Anchor template = ImportPanel.download("patients.csv", session.t("uiregistration.import.template"), writer -> imports.template(session.caller(), writer));
        template.setId("import-template");
        add(Parts.div("h-stack h-tight", source, upload, first, refused, Parts.span("h-soft", session.t("uiregistration.import.form")),
                Parts.div("h-row", template)));
        ready();
        addAttachListener(e -> window = e.getUI());
    }

    /** A file is taken once it is known whose numbers are in it. */
    private void ready() {
        from = source.getValue().strip();
        by = session.caller();
        boolean known = from.length() >= SHORTEST;
        upload.setEnabled(known);
        upload.setDropAllowed(known);
        first.setVisible(!known);
    }

    private UploadI18N words() {
        UploadI18N.Error error = new UploadI18N.Error();
        error.setIncorrectFileType(session.t("uiregistration.import.type"));
        error.setTooManyFiles(session.t("uiregistration.import.one"));
        UploadI18N.DropFiles drop = new UploadI18N.DropFiles();
        drop.setOne(session.t("uiregistration.import.drop"));
        drop.setMany(session.t("uiregistration.import.drop"));
        String comes = session.t("uiregistration.import.comes");
        String failed = session.t("uiregistration.import.failed");
        UploadI18N.Uploading uploading = new UploadI18N.Uploading();
        uploading.setStatus(new UploadI18N.Uploading.Status().setConnecting(comes).setProcessing(comes).setStalled(comes).setHeld(""));
        uploading.setError(new UploadI18N.Uploading.Error().setServerUnavailable(failed).setUnexpectedServerError(failed).setForbidden(failed));
        uploading.setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""));
        UploadI18N words = new UploadI18N();
        words.setError(error);
        words.setDropFiles(drop);
        words.setUploading(uploading);
        return words;
    }

    /** On a thread of the request, beside the window. */
    private void arrived(UploadEvent event) throws IOException {
        try (InputStream csv = event.getInputStream()) {
            take(event.getFileName(), csv);
        }
    }

    void take(String name, InputStream csv) {
        Runnable end;
        try {
            imports.take(by, from, name, true, csv);
            end = () -> session.say(session.t("uiregistration.import.taken"));
        } catch (ProblemException e) {
            end = () -> refuse(e);
        }
        Runnable told = end;
        window.access(() -> {
            refused.setVisible(false);
            told.run();
            come.run();
        });
    }

    /** What is wrong with a file stays to be read; anything else is told as everywhere. */
    private void refuse(ProblemException problem) {
        if (problem.problem().errors().isEmpty()) {
            session.attempt(() -> {
                throw problem;
            });
            return;
        }
        refused.setVisible(true);
        refused.setText(problem.problem().errors().stream().map(error -> session.t("rule." + error.rule(), error.args().toArray()))
                .collect(Collectors.joining(" ")));
    }
}
