// SPDX-License-Identifier: Apache-2.0
package org.openhims.record.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.openhims.platform.Page;
import org.openhims.platform.Problem;
import org.openhims.platform.access.Caller;
import org.openhims.platform.facility.Facility;
import org.openhims.platform.record.RecordFilter;
import org.openhims.platform.record.RecordGroup;
import org.openhims.platform.record.RecordItem;
import org.openhims.platform.record.Records;
import org.openhims.platform.rest.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The longitudinal record over HTTP. */
@Component(service = RestResource.class)
@Path("patients/{uhid}/record")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Record")
public final class RecordResource implements RestResource {

    private final Records records;
    private final Facility facility;

    @Activate
    public RecordResource(@Reference Records records, @Reference Facility facility) {
        this.records = records;
        this.facility = facility;
    }

    /** Newest first. */
    @GET
    @Operation(operationId = "readRecord", summary = "The longitudinal record of a patient, newest first",
            description = "Every fact that the running modules know, also those of records merged into this one. "
                    + "An item of kind \"away\" names a module whose facts cannot be shown now.")
    @ApiResponse(responseCode = "200", description = "A page of the record", useReturnTypeSchema = true, content = @Content(examples = @ExampleObject("""
            {"items":[{"module":"lab","kind":"result","id":"01930b2e-7c1a-7000-8000-000000000001","at":"2026-11-22T05:12:00Z",\
            "title":"Complete blood count","details":[{"name":"Haemoglobin","value":"8.1 g/dL","flag":"L"}],"flag":"abnormal"}],\
            "next":"MjAyNi0xMS0yMlQwNToxMjowMFo"}""")))
    @ApiResponse(responseCode = "403", description = "Not on the patient's care team, and no reason given")
    @ApiResponse(responseCode = "404", description = "No such patient")
    public Page<RecordItem> read(@Context SecurityContext security,
            @Parameter(example = "0712345678901") @PathParam("uhid") String uhid,
            @Parameter(description = "The next of the page before; absent for the newest") @QueryParam("cursor") String cursor,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("50") int limit,
            @Parameter(description = "VISIT, RESULT, DRUG, BILL or CARD, with commas between; all when absent", example = "VISIT,DRUG")
            @QueryParam("group") String group,
            @Parameter(description = "First day", example = "2026-11-01") @QueryParam("from") LocalDate from,
            @Parameter(description = "Last day", example = "2026-11-22") @QueryParam("until") LocalDate until) {
        RecordFilter filter = new RecordFilter(groups(group), start(from), until == null ? null : start(until.plusDays(1)));
        return records.of(Caller.of(security.getUserPrincipal()), uhid, filter, cursor, limit);
    }

    private Instant start(LocalDate day) {
        return day == null ? null : day.atStartOfDay(facility.zone()).toInstant();
    }

    private static Set<RecordGroup> groups(String names) {
        try {
            return names == null || names.isBlank() ? Set.of()
                    : Arrays.stream(names.split(",")).map(name -> RecordGroup.valueOf(name.strip().toUpperCase(Locale.ROOT))).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("group", "value");
        }
    }
}
