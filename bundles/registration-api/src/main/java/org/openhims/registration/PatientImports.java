// SPDX-License-Identifier: Apache-2.0
package org.openhims.registration;

import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import org.openhims.platform.access.Caller;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Brings the patients of another register over from a CSV file. Permission {@code patient.import}.
 * The same row (source and number) registers nobody twice, however often the file comes.
 */
@ProviderType
public interface PatientImports {

    /**
     * Takes a file in and begins to work on it. The file that is already being worked on (same source, same bytes) goes on where it was.
     *
     * @param source 2 to 60 characters
     * @param file its name, for people
     * @param dryRun look only; {@link #start} registers afterwards
     * @param csv UTF-8, read once and not closed; a broken end of the stream leaves nothing behind
     * @throws org.openhims.platform.ProblemException 400 on {@code file} for what is no CSV of patients, with the row where that shows
     */
    PatientImport take(Caller by, String source, String file, boolean dryRun, InputStream csv);

    /** 404 {@code patient.import.unknown} when there is none. */
    PatientImport get(Caller by, String id);

    /** The newest first. */
    List<PatientImport> newest(Caller by, int most);

    /** Goes on with what was stopped, or registers what the dry run has looked at; 409 {@code patient.import.over} for what is over. */
    PatientImport start(Caller by, String id);

    /** What is registered stays; the rest waits for a {@link #start}. */
    PatientImport stop(Caller by, String id);

    /** Writes such a file with one person who does not exist, in the caller's language, to be filled in. */
    void template(Caller by, Writer out);

    /** Writes a CSV of the rows that were wrong, or are or look like somebody registered, in the caller's language. */
    void report(Caller by, String id, Writer out);
}
