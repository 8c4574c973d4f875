// SPDX-License-Identifier: Apache-2.0
package org.openhims.@name@.internal.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.openhims.@name@.@Name@Note;

/** A note as it is stored; times are in UTC. */
@Entity
@Table(name = "@name@_note")
public class NoteRow {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "uhid", length = 13)
    private String uhid;

    @Column(name = "content", length = 1000)
    private String content;

    @Column(name = "written_by", length = 60)
    private String writtenBy;

    @Column(name = "written_at")
    private LocalDateTime writtenAt;

    public NoteRow(String id, @Name@Note.Draft note, String writtenBy, Instant writtenAt) {
        this.id = id;
        this.uhid = note.uhid();
        this.content = note.text();
        this.writtenBy = writtenBy;
        this.writtenAt = LocalDateTime.ofInstant(writtenAt, ZoneOffset.UTC);
    }

    public @Name@Note note() {
        return new @Name@Note(id, uhid, content, writtenBy, writtenAt.toInstant(ZoneOffset.UTC));
    }
}
