// SPDX-License-Identifier: Apache-2.0
package org.openhims.ui.admin.internal;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.openhims.platform.facility.ModuleArchives;
import org.openhims.ui.Icon;
import org.openhims.ui.Session;
import org.openhims.ui.parts.ActionButton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The archive and its signature, chosen together; they stay in a folder of their own until the dialog is closed. */
final class ArchiveUpload extends Div {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveUpload.class);
    private static final String SIGNATURE = ".sig";
    private static final String ARCHIVE = "archive.zip";
    /** No name of an archive begins with a dot. */
    private static final String ITS_SIGNATURE = ".signature";

    private final transient Session session;
    private final transient Path folder;
    private transient Path archive;

    /** @param come told of the archive when all that was chosen is here, and of null when it was taken away again */
    ArchiveUpload(Session session, Consumer<Path> come) {
        this.session = session;
        try {
            this.folder = Files.createTempDirectory("hims-archive");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Upload upload = new Upload((UploadHandler) this::arrived);
        upload.setId("archive-upload");
        upload.setWidthFull();
        upload.setMaxFiles(2);
        upload.setMaxFileSize(ModuleArchives.MOST);
        upload.setAcceptedFileTypes(".zip", SIGNATURE);
        upload.setUploadButton(new ActionButton("archive-choose", session.t("uiadmin.archive.choose"), Icon.PLUS, () -> { }));
        upload.setI18n(words());
        upload.addAllFinishedListener(e -> {
            if (archive != null) {
                come.accept(archive);
            }
        });
        upload.addFileRemovedListener(e -> {
            removed(e.getFileName());
            come.accept(archive);
        });
        add(upload);
    }

    private UploadI18N words() {
        UploadI18N.Error error = new UploadI18N.Error();
        error.setFileIsTooBig(session.t("uiadmin.archive.large", ModuleArchives.MOST >> 20));
        error.setIncorrectFileType(session.t("uiadmin.archive.type"));
        error.setTooManyFiles(session.t("uiadmin.archive.two"));
        UploadI18N words = new UploadI18N();
        words.setError(error);
        UploadI18N.DropFiles drop = new UploadI18N.DropFiles();
        drop.setOne(session.t("uiadmin.archive.drop"));
        drop.setMany(session.t("uiadmin.archive.drop"));
        words.setDropFiles(drop);
        UploadI18N.Uploading uploading = new UploadI18N.Uploading();
        uploading.setStatus(new UploadI18N.Uploading.Status().setConnecting(session.t("uiadmin.archive.comes"))
                .setProcessing(session.t("uiadmin.archive.comes")).setStalled(session.t("uiadmin.archive.stalled")).setHeld(""));
        uploading.setError(new UploadI18N.Uploading.Error().setServerUnavailable(session.t("uiadmin.archive.failed"))
                .setUnexpectedServerError(session.t("uiadmin.archive.failed")).setForbidden(session.t("uiadmin.archive.failed")));
        uploading.setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""));
        words.setUploading(uploading);
        return words;
    }

    /** On a thread of the request; names of files are not trusted with the folder. */
    private void arrived(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            take(event.getFileName(), in);
        }
    }

    void take(String name, InputStream content) throws IOException {
        boolean signature = name.endsWith(SIGNATURE);
        String plain = name.replaceFirst("(?s)^.*[/\\\\]", "").replaceFirst("\\.sig$", "");
        String safe = plain.matches("[\\w-][\\w .-]{0,100}") ? plain : ARCHIVE;
        Path file = folder.resolve(signature ? ITS_SIGNATURE : safe);
        Files.write(file, content.readNBytes(ModuleArchives.MOST + 1));
        if (!signature) {
            archive = file;
        }
        beside();
    }

    /** The one signature is the one archive's, whatever the sender named it. */
    private synchronized void beside() throws IOException {
        Path signature = folder.resolve(ITS_SIGNATURE);
        if (archive != null && Files.exists(signature)) {
            Files.copy(signature, archive.resolveSibling(archive.getFileName() + SIGNATURE), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void removed(String name) {
        if (!name.endsWith(SIGNATURE)) {
            archive = null;
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(ITS_SIGNATURE));
            Files.deleteIfExists(archive == null ? folder.resolve(ITS_SIGNATURE) : archive.resolveSibling(archive.getFileName() + SIGNATURE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path archive() {
        return archive;
    }

    void forget() {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            LOG.debug("{} stays until it is cleared away", folder, e);
        }
    }
}
